package dev.invoicelinks.intake.value;

import java.util.Locale;

/** In which order a day of three numbers is written. A year of four digits at the beginning needs no order: it is always followed by month and day. */
public enum DateOrder {
    YEAR_MONTH_DAY,
    DAY_MONTH_YEAR,
    MONTH_DAY_YEAR;

    /** As settings write it, such as {@code day-month-year}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
