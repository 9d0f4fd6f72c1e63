package dev.invoicelinks.intake.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

    static final Days DAYS = new Days(new Years(LocalDate.of(2026, 11, 24)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-24",
                "2026/11/24",
                "2026.11.24",
                "2026-11-24T00:00:00",
                "2026-11-24 09:30",
                "20261124",
                "20261124.0",
                "2569-11-24",
                "24/11/2569",
                "24/11/69",
                "24.11.2026",
                "24-11-2026",
                "11/24/2026",
                "24 Nov 2026",
                "24-Nov-26",
                "24 NOVEMBER 2026",
                "November 24, 2026",
                "Nov. 24th, 2026",
                "Tue, 24 Nov 2026",
                "2026-Nov-24",
                "24 พฤศจิกายน 2569",
                "24 พ.ย. 2569",
                "24 พ.ย. 69",
                "๒๔ พ.ย. ๒๕๖๙",
                "๒๔/๑๑/๒๕๖๙",
                "24 พฤศจิกายน พ.ศ. 2569",
                "24 พฤศจิกายน ค.ศ. 2026",
                "2026年11月24日",
                "２０２６年１１月２４日",
                "2026年11月24日(火)",
                "令和8年11月24日",
                "令和８年１１月２４日",
                "R8.11.24",
                "R08/11/24",
                "㋿8年11月24日",
                "24/11/2026 00:00:00",
                "24/11/2026 12:00 AM"
            })
    void dayIsReadAsItsWriterMeantIt(String written) {
        assertThat(DAYS.read(written, null, null).day()).isEqualTo(LocalDate.of(2026, 11, 24));
    }

    @ParameterizedTest
    @CsvSource({
        "03/04/2026, DAY_MONTH_YEAR, 2026-04-03", "03/04/2026, MONTH_DAY_YEAR, 2026-03-04",
                "26/11/24, YEAR_MONTH_DAY, 2026-11-24",
        "26/11/24, DAY_MONTH_YEAR, 2024-11-26", "03/04/69, DAY_MONTH_YEAR, 2026-04-03",
                "3/4/2569, MONTH_DAY_YEAR, 2026-03-04"
    })
    void orderDecidesWhatThreeNumbersMean(String written, DateOrder order, LocalDate day) {
        assertThat(DAYS.read(written, order, null).day()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "46350, SINCE_1900, 2026-11-24",
        "44888, SINCE_1904, 2026-11-24",
        "46350.0, SINCE_1900, 2026-11-24",
        "46350.75, SINCE_1900, 2026-11-24"
    })
    void daysOfASpreadsheetAreCounted(String written, SerialDays serials, LocalDate day) {
        assertThat(DAYS.read(written, null, serials).day()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            soon                 | NO_DAY         |
            12/2026              | NO_DAY         |
            24 Foo 2026          | NO_DAY         |
            1/1/1/1              | NO_DAY         |
            24/11-2026           | NO_DAY         |
            24112026             | YEAR_FAR       | 2411
            2026-02-30           | NO_SUCH_DAY    | 2026-02-30
            31/11/2026           | NO_SUCH_DAY    | 2026-11-31
            30 กุมภาพันธ์ 2569   | NO_SUCH_DAY    | 2026-02-30
            Feb 29, 2026         | NO_SUCH_DAY    | 2026-02-29
            平成32年5月1日        | NO_SUCH_DAY    | 平成32-5-1
            平成11年5月1日        | YEAR_FAR       | 1999
            1926-11-02           | YEAR_FAR       | 1926
            2300-01-01           | YEAR_FAR       | 2300
            24 พ.ย. พ.ศ. 2026    | YEAR_FAR       | 2026
            24/11/99             | YEAR_SHORT     |
            03/04/2026           | ORDER_UNCLEAR  | 2026-04-03 / 2026-03-04
            46350                | SERIAL_UNCLEAR | 2026-11-24 / 2030-11-25
            2026-11-24T17:00:00Z | WITH_ZONE      |
            2026-11-24 17:00+07:00 | WITH_ZONE    |
            """)
    void whatCannotBeReadSaysWhy(String written, DayFault fault, String detail) {
        DayReading reading = DAYS.read(written, null, null);
        assertThat(reading.day()).isNull();
        assertThat(reading.fault()).isEqualTo(fault);
        assertThat(reading.detail()).isEqualTo(detail == null ? "" : detail);
    }

    @Test
    void noYearOfTwoDigitsIsInBothCalendars() {
        for (int year = 0; year < 100; year++) {
            String written = String.format("15/11/%02d", year);
            LocalDate day = DAYS.read(written, DateOrder.DAY_MONTH_YEAR, null).day();
            if (day != null) {
                assertThat(day.getYear()).isBetween(2016, 2035);
                assertThat(day.getYear() % 100 == year).isEqualTo(year >= 16 && year <= 35);
            }
        }
    }

    @Test
    void longTextIsNoDayAndCostsNothing() {
        String hostile = "1".repeat(60_000) + ":" + "1".repeat(4_000);
        assertTimeout(
                Duration.ofSeconds(1),
                () -> assertThat(DAYS.read(hostile, null, null).fault()).isEqualTo(DayFault.NO_DAY));
        assertTimeout(
                Duration.ofSeconds(1),
                () -> assertThat(WrittenNumber.of(hostile)).isNull());
        assertTimeout(
                Duration.ofSeconds(1),
                () -> assertThat(WrittenNumber.isPowerOfTen(hostile)).isFalse());
    }

    @Test
    void serialFarFromTodayIsNoDay() {
        assertThat(DAYS.read("60000", null, SerialDays.SINCE_1900).fault()).isEqualTo(DayFault.COUNT_FAR);
    }
}
