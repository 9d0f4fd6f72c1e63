package dev.invoicelinks.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.intake.value.ColumnDecision.Kind;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DateColumnTest {

    private static DateColumn of(String... cells) {
        DateColumn column = new DateColumn(DaysTest.DAYS);
        for (int place = 0; place < cells.length; place++) {
            column.add(place + 2, cells[place]);
        }
        return column;
    }

    @Test
    void oneDayAboveTwelveDecidesForAll() {
        ColumnDecision<DateOrder> order =
                of("03/04/2026", "2026-05-06", "31/12/2026").order();
        assertThat(order.meant()).isEqualTo(DateOrder.DAY_MONTH_YEAR);
        assertThat(order.kind()).isEqualTo(Kind.SHOWN);
        assertThat(order.first()).isEqualTo(new Sighting(4, "31/12/2026"));
        assertThat(of("03/04/2026", "12/31/2026").order().meant()).isEqualTo(DateOrder.MONTH_DAY_YEAR);
    }

    @Test
    void cellThatDecidesIsNamed() {
        DateColumn column = new DateColumn(DaysTest.DAYS);
        column.add(2, "03/04/2026");
        column.add(2, "31/12/2026");
        assertThat(column.order().first()).isEqualTo(new Sighting(2, "31/12/2026"));
    }

    @Test
    void pointsPutTheDayFirst() {
        assertThat(of("03.04.2026").order().meant()).isEqualTo(DateOrder.DAY_MONTH_YEAR);
    }

    @Test
    void doubtIsNeverDecidedByHabit() {
        ColumnDecision<DateOrder> order = of("05/05/2026", "03/04/2026").order();
        assertThat(order.kind()).isEqualTo(Kind.UNCLEAR);
        assertThat(order.first()).isEqualTo(new Sighting(3, "03/04/2026"));
        assertThat(of("26/11/24").order().kind()).isEqualTo(Kind.UNCLEAR);
    }

    @Test
    void whatMeansTheSameInEveryOrderIsNoDoubt() {
        assertThat(of("05/05/2026", "2026-04-03", "24 Nov 2026", "soon").order().isClear())
                .isTrue();
    }

    @Test
    void impossibleDayDecidesNothing() {
        assertThat(of("31/04/2026", "30/02/2026", "03/04/2026").order().kind()).isEqualTo(Kind.UNCLEAR);
    }

    @Test
    void contradictionNamesBothCells() {
        ColumnDecision<DateOrder> order = of("31/12/2026", "12/31/2026").order();
        assertThat(order.kind()).isEqualTo(Kind.CONTRADICTORY);
        assertThat(List.of(order.first(), order.second()))
                .containsExactly(new Sighting(2, "31/12/2026"), new Sighting(3, "12/31/2026"));
    }

    @Test
    void countedDaysAreThoseSince1900WhereTheOtherCountLeadsIntoTheFuture() {
        assertThat(of("46350").serials().meant()).isEqualTo(SerialDays.SINCE_1900);
        assertThat(of("44888").serials().kind()).isEqualTo(Kind.UNCLEAR);
    }

    @Provide
    Arbitrary<List<LocalDate>> days() {
        return Arbitraries.integers()
                .between(0, 7000)
                .map(days -> LocalDate.of(2016, 1, 1).plusDays(days))
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of(
                "dd/MM/uuuu",
                "d/M/uuuu",
                "MM/dd/uuuu",
                "M/d/uuuu",
                "uuuu/M/d",
                "dd.MM.uuuu",
                "dd-MM-uuuu",
                "dd/MM/uu",
                "MM/dd/uu",
                "uu/MM/dd",
                "uuuu-MM-dd",
                "uuuuMMdd",
                "d.M.uu");
    }

    /** Whatever the days: the column is read as it was written, or it is not read. */
    @Property
    void noColumnIsReadOtherwiseThanItWasWritten(
            @ForAll("days") List<LocalDate> days, @ForAll("patterns") String pattern) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern);
        DateColumn column = new DateColumn(DaysTest.DAYS);
        days.forEach(day -> column.add(2, format.format(day)));
        ColumnDecision<DateOrder> order = column.order();
        if (order.isClear()) {
            for (LocalDate day : days) {
                assertThat(read(format.format(day), order)).isEqualTo(day);
            }
        }
    }

    private static LocalDate read(String written, ColumnDecision<DateOrder> order) {
        return DaysTest.DAYS.read(written, order.meant(), null).day();
    }
}
