package dev.invoicelinks.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days a row names.
 *
 * @param expires last day on which the link is to take money
 */
record Dates(
        @Nullable LocalDate issued,
        @Nullable LocalDate due,
        @Nullable LocalDate expires) {

    /** No day at all. */
    static final Dates NONE = new Dates(null, null, null);
}
