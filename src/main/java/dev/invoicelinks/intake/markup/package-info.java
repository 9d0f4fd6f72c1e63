/** XML of strangers, read without trusting it: no document types, no entities of their own, and a bound on everything. */
@NullMarked
package dev.invoicelinks.intake.markup;

import org.jspecify.annotations.NullMarked;
