/** The messages that lie in the product's outbox folder, read as a customer's mail program and telephone would show them. */
@NullMarked
package dev.invoicelinks.sandbox.page.inbox;

import org.jspecify.annotations.NullMarked;
