/** Electronic invoices: one invoice a file, in UBL (Peppol) or CII (Factur-X, ZUGFeRD), the latter also inside a PDF. Each becomes a table of one row. */
@NullMarked
package dev.invoicelinks.intake.xml;

import org.jspecify.annotations.NullMarked;
