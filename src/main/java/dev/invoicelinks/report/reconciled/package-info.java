/** What an accountant reads and books from after a reconciliation: one page, its tables as files, and its figures for scripts. */
@NullMarked
package dev.invoicelinks.report.reconciled;

import org.jspecify.annotations.NullMarked;
