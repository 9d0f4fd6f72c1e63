/** The door: takes a file in, finds out how it is written, reads its rows, says what is wrong with them, and makes invoices of the rest. */
@NullMarked
package dev.invoicelinks.intake;

import org.jspecify.annotations.NullMarked;
