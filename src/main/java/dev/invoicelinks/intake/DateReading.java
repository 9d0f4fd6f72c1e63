package dev.invoicelinks.intake;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads the days of a row: ISO 8601 calendar dates, because every other order can be misread. */
final class DateReading {

    private static final int OLDEST_YEAR = 2000;
    private static final int LATEST_YEAR = 2199;
    private static final int BUDDHIST_AHEAD_YEARS = 543;
    private static final int SOON_DAYS = 7;
    private static final int LATE_DAYS = 90;

    private final LocalDate businessDate;

    DateReading(LocalDate businessDate) {
        this.businessDate = businessDate;
    }

    Dates read(RowCells cells) {
        Dates dates =
                new Dates(date(cells, Column.ISSUE_DATE), date(cells, Column.DUE_DATE), date(cells, Column.EXPIRES_ON));
        judge(cells, dates);
        return dates;
    }

    private void judge(RowCells cells, Dates dates) {
        if (dates.issued() != null && dates.due() != null && dates.due().isBefore(dates.issued())) {
            cells.warn(
                    Column.DUE_DATE,
                    cells.text(Column.DUE_DATE),
                    "It is due before it was issued, on " + dates.issued() + ".",
                    "The row goes on; check whether the two dates are swapped.");
        }
        if (dates.expires() == null) {
            return;
        }
        if (dates.expires().isBefore(businessDate)) {
            cells.reject(Column.EXPIRES_ON, "This day is over; today is " + businessDate + ".");
        } else if (dates.expires().isBefore(businessDate.plusDays(SOON_DAYS))) {
            cells.advise(Advice.EXPIRES_SOON);
        } else if (dates.expires().isAfter(businessDate.plusDays(LATE_DAYS))) {
            cells.advise(Advice.EXPIRES_LATE);
        }
    }

    private static @Nullable LocalDate date(RowCells cells, Column column) {
        String written = cells.text(column);
        if (written.isEmpty()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(written);
            if (date.getYear() >= OLDEST_YEAR && date.getYear() <= LATEST_YEAR) {
                return date;
            }
            cells.reject(column, wrongYear(date));
        } catch (DateTimeParseException noDate) {
            cells.reject(column, "This is no day of the calendar written as 2026-01-31.");
        }
        return null;
    }

    private static String wrongYear(LocalDate date) {
        return date.getYear() > LATEST_YEAR
                ? "A Buddhist year is written as " + (date.getYear() - BUDDHIST_AHEAD_YEARS) + " here."
                : "The year is before " + OLDEST_YEAR + ".";
    }
}
