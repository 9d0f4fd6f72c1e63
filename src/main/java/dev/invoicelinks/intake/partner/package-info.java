/** The partner file: where customers can be reached whose accounting system exports invoices without addresses. */
@NullMarked
package dev.invoicelinks.intake.partner;

import org.jspecify.annotations.NullMarked;
