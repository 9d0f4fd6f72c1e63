/** The sandbox's pages: the customer's in {@code pay}, the merchant's in {@code merchant}, put together here. */
@NullMarked
package dev.invoicelinks.sandbox.page;

import org.jspecify.annotations.NullMarked;
