/** What a customer sees: what is asked, the ways to pay it, the bank's side of each, and the payment confirmation. */
@NullMarked
package dev.invoicelinks.sandbox.page.pay;

import org.jspecify.annotations.NullMarked;
