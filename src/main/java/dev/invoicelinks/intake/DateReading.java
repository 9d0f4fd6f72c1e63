package dev.invoicelinks.intake;

import dev.invoicelinks.intake.value.DayFault;
import dev.invoicelinks.intake.value.DayReading;
import dev.invoicelinks.intake.value.Days;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the days of a row, in the order in which the whole file writes them. */
final class DateReading {

    private static final int SOON_DAYS = 7;
    private static final int LATE_DAYS = 90;

    private final LocalDate businessDate;
    private final Days days;

    DateReading(LocalDate businessDate, Days days) {
        this.businessDate = businessDate;
        this.days = days;
    }

    Dates read(RowCells cells) {
        Dates dates =
                new Dates(date(cells, Column.ISSUE_DATE), date(cells, Column.DUE_DATE), date(cells, Column.EXPIRES_ON));
        judge(cells, dates);
        return dates;
    }

    private void judge(RowCells cells, Dates dates) {
        if (dates.issued() != null && dates.due() != null && dates.due().isBefore(dates.issued())) {
            cells.warn(Column.DUE_DATE, Rule.DUE_BEFORE_ISSUED, dates.issued().toString());
        }
        if (dates.expires() == null) {
            return;
        }
        if (dates.expires().isBefore(businessDate)) {
            cells.reject(Column.EXPIRES_ON, Rule.EXPIRED, businessDate.toString());
        } else if (dates.expires().isBefore(businessDate.plusDays(SOON_DAYS))) {
            cells.advise(Advice.EXPIRES_SOON);
        } else if (dates.expires().isAfter(businessDate.plusDays(LATE_DAYS))) {
            cells.advise(Advice.EXPIRES_LATE);
        }
    }

    private @Nullable LocalDate date(RowCells cells, Column column) {
        String written = cells.text(column);
        if (written.isEmpty()) {
            return null;
        }
        DayReading reading =
                days.read(written, cells.writing().dateOrder(), cells.writing().serialDays());
        DayFault fault = reading.fault();
        if (fault != null) {
            reject(cells, column, rule(fault), reading.detail());
        }
        return reading.day();
    }

    private static void reject(RowCells cells, Column column, Rule rule, String detail) {
        if (detail.isEmpty()) {
            cells.reject(column, rule);
        } else {
            cells.reject(column, rule, detail);
        }
    }

    private static Rule rule(DayFault fault) {
        return switch (fault) {
            case NO_DAY -> Rule.DAY_UNREADABLE;
            case NO_SUCH_DAY -> Rule.DAY_IMPOSSIBLE;
            case YEAR_FAR -> Rule.YEAR_FAR;
            case YEAR_SHORT -> Rule.YEAR_SHORT;
            case ORDER_UNCLEAR -> Rule.DAY_UNCLEAR;
            case SERIAL_UNCLEAR -> Rule.DAY_COUNT_UNCLEAR;
            case COUNT_FAR -> Rule.DAY_COUNT_FAR;
            case WITH_ZONE -> Rule.DAY_WITH_ZONE;
        };
    }
}
