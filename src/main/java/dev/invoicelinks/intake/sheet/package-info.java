/** Excel workbooks: the sheet with the invoices, its cells as they would stand in a text table, and what in a workbook must not be guessed about. */
@NullMarked
package dev.invoicelinks.intake.sheet;

import org.jspecify.annotations.NullMarked;
