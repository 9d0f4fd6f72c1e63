/** Reads the export of an accounting system as that system wrote it: which column means what, which rows are invoices, and what each asks for. */
@NullMarked
package dev.invoicelinks.intake.profile;

import org.jspecify.annotations.NullMarked;
