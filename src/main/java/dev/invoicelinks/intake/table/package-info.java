/** The shape in which every kind of file hands over what it holds: a header and rows, and how the file was understood. */
@NullMarked
package dev.invoicelinks.intake.table;

import org.jspecify.annotations.NullMarked;
