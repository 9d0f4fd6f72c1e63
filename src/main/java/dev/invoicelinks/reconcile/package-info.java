/** Charges against invoices: which charge belongs to which invoice, what became of each, what is still open, and the proof that the sums agree. */
@NullMarked
package dev.invoicelinks.reconcile;

import org.jspecify.annotations.NullMarked;
