package dev.invoicelinks.report;

import dev.invoicelinks.intake.ControlTotals;
import dev.invoicelinks.intake.DeclaredTotals;
import java.util.Map;
import java.util.TreeMap;

/**
 * One line of what a file would come to.
 *
 * @param label what it counts, in words
 * @param count empty where none is stated
 * @param sums by ISO 4217 code
 */
public record CheckedLine(String label, String count, Map<String, String> sums) {

    static CheckedLine of(String label, ControlTotals totals) {
        Map<String, String> sums = new TreeMap<>();
        totals.byCurrency().forEach((currency, total) -> sums.put(currency, Amounts.grouped(total.sum())));
        return new CheckedLine(label, String.format(java.util.Locale.ROOT, "%,d", totals.count()), sums);
    }

    static CheckedLine of(String label, int count) {
        return new CheckedLine(label, String.format(java.util.Locale.ROOT, "%,d", count), Map.of());
    }

    static CheckedLine of(String label, DeclaredTotals declared) {
        Map<String, String> sums = new TreeMap<>();
        declared.sums().forEach((currency, sum) -> sums.put(currency, Amounts.grouped(sum)));
        Long count = declared.count();
        return new CheckedLine(label, count == null ? "" : String.format(java.util.Locale.ROOT, "%,d", count), sums);
    }
}
