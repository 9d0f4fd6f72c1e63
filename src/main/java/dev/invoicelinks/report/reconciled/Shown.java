package dev.invoicelinks.report.reconciled;

import dev.invoicelinks.report.Amounts;
import dev.invoicelinks.report.JdbcReading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** How sums are shown. */
final class Shown {

    private Shown() {}

    /** Such as {@code THB 148,250.00}. */
    static String money(long minor, String currency) {
        return currency + " " + amount(minor, currency);
    }

    /** Such as {@code 148,250.00}. */
    static String amount(long minor, String currency) {
        return Amounts.grouped(JdbcReading.amount(minor, currency));
    }

    /** The sum of each currency, in the order in which they come. */
    static <T> Map<String, Long> byCurrency(List<T> rows, Function<T, String> currency, ToLongFunction<T> minor) {
        Map<String, Long> sums = new LinkedHashMap<>();
        rows.forEach(row -> sums.merge(currency.apply(row), minor.applyAsLong(row), Math::addExact));
        return sums;
    }

    /** Such as {@code THB 148,250.00 · JPY 412,300}. */
    static String sums(Map<String, Long> byCurrency) {
        return String.join(
                " · ",
                byCurrency.entrySet().stream()
                        .map(sum -> money(sum.getValue(), sum.getKey()))
                        .toList());
    }
}
