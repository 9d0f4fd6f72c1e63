/** What is owed: invoices, their customers, their reference tokens, their states and the store that keeps them. */
@NullMarked
package dev.invoicelinks.invoice;

import org.jspecify.annotations.NullMarked;
