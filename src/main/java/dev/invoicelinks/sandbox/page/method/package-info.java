/** The ways to pay: which there are for a currency, how each goes on, and the cards that a sandbox takes. */
@NullMarked
package dev.invoicelinks.sandbox.page.method;

import org.jspecify.annotations.NullMarked;
