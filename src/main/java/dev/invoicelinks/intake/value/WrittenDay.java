package dev.invoicelinks.intake.value;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day as it is written, before its column has been asked. */
sealed interface WrittenDay {

    /**
     * The day it names.
     *
     * @param order null where the column's is not clear
     * @param serials null where it is not clear
     */
    DayReading read(@Nullable DateOrder order, @Nullable SerialDays serials);

    /** Means the same in whatever column. */
    record Certain(DayReading reading) implements WrittenDay {

        @Override
        public DayReading read(@Nullable DateOrder order, @Nullable SerialDays serials) {
            return reading;
        }
    }

    /** Days counted by a spreadsheet. */
    record Counted(int days, Years years) implements WrittenDay {

        @Override
        public DayReading read(@Nullable DateOrder order, @Nullable SerialDays serials) {
            if (serials == null) {
                return DayReading.of(
                        DayFault.SERIAL_UNCLEAR, serial(SerialDays.SINCE_1900) + " / " + serial(SerialDays.SINCE_1904));
            }
            LocalDate day = serial(serials);
            return years.isUsual(day) ? DayReading.of(day) : DayReading.of(DayFault.COUNT_FAR, day.toString());
        }

        LocalDate serial(SerialDays serials) {
            return serials.day(days);
        }
    }

    /**
     * Three numbers, of which the first has at most two digits.
     *
     * @param between what parts them
     */
    record Three(Digits first, Digits middle, Digits last, char between, Years years) implements WrittenDay {

        @Override
        public DayReading read(@Nullable DateOrder order, @Nullable SerialDays serials) {
            return order == null ? inAnyOrder() : in(order);
        }

        DayReading in(DateOrder order) {
            return switch (order) {
                case YEAR_MONTH_DAY -> day(first, middle, last);
                case DAY_MONTH_YEAR -> day(last, middle, first);
                // nobody puts points behind a month that comes first
                case MONTH_DAY_YEAR -> between == '.' ? DayReading.of(DayFault.NO_DAY) : day(last, first, middle);
            };
        }

        private DayReading day(Digits year, Digits month, Digits day) {
            boolean fits = year.count() != 1 && year.count() != 3 && month.count() <= 2 && day.count() <= 2;
            return fits
                    ? years.day(year.value(), year.count(), month.value(), day.value())
                    : DayReading.of(DayFault.NO_DAY);
        }

        /** The day when all orders in which it is one agree. */
        private DayReading inAnyOrder() {
            DayReading found = null;
            for (DateOrder order : DateOrder.values()) {
                DayReading reading = in(order);
                if (reading.day() == null || found != null && reading.day().equals(found.day())) {
                    continue;
                }
                if (found != null) {
                    return DayReading.of(DayFault.ORDER_UNCLEAR, found.day() + " / " + reading.day());
                }
                found = reading;
            }
            return found == null ? in(DateOrder.DAY_MONTH_YEAR) : found;
        }
    }

    /** A run of digits; how many there are tells a year of two digits from one of four. */
    record Digits(int value, int count) {}
}
