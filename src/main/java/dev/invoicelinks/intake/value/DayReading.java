package dev.invoicelinks.intake.value;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day, or why there is none.
 *
 * @param fault null where there is a day
 * @param detail what the fault speaks of, such as {@code 2026-02-30}; empty where there is nothing to add
 */
public record DayReading(@Nullable LocalDate day, @Nullable DayFault fault, String detail) {

    static DayReading of(LocalDate day) {
        return new DayReading(day, null, "");
    }

    static DayReading of(DayFault fault) {
        return of(fault, "");
    }

    static DayReading of(DayFault fault, String detail) {
        return new DayReading(null, fault, detail);
    }
}
