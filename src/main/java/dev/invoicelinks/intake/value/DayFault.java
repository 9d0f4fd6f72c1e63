package dev.invoicelinks.intake.value;

/** Why no day can be read. */
public enum DayFault {
    /** The text is no day in any way of writing that is known. */
    NO_DAY,
    /** The calendar has no such day. */
    NO_SUCH_DAY,
    /** The year is not within those in which invoices are written. */
    YEAR_FAR,
    /** A year of two digits that no calendar places near today. */
    YEAR_SHORT,
    /** It names different days in different orders, and its column does not say in which it is written. */
    ORDER_UNCLEAR,
    /** A number of days, and nothing says from where it is counted. */
    SERIAL_UNCLEAR,
    /** Days counted so lead far from today, so they are counted from elsewhere or are no days. */
    COUNT_FAR,
    /** A time with a zone: which day it is depends on where one stands. */
    WITH_ZONE
}
