package dev.invoicelinks.intake;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a set of invoices comes to, so that nothing is lost or doubled on the way without being seen.
 *
 * @param count invoices; a row that repeats an earlier one is none
 * @param byCurrency totals by ISO 4217 code, {@link #UNKNOWN} where it could not be read
 * @param hashTotal sum of the digits of each invoice number read as a number, modulo 10^12
 */
public record ControlTotals(long count, SortedMap<String, CurrencyTotal> byCurrency, long hashTotal) {

    /** Stands for the currency of rows in which it could not be read. */
    public static final String UNKNOWN = "unknown";

    /** Nothing at all. */
    public static final ControlTotals NONE = new ControlTotals(0, Collections.emptySortedMap(), 0);

    static final long HASH_MODULUS = 1_000_000_000_000L;

    public ControlTotals {
        byCurrency = Collections.unmodifiableSortedMap(new TreeMap<>(byCurrency));
    }

    /** The totals as JSON output writes them: currency, then count and sum. */
    public Map<String, Object> asJson() {
        Map<String, Object> json = new java.util.LinkedHashMap<>();
        byCurrency.forEach((currency, total) -> {
            Map<String, Object> entry = new java.util.LinkedHashMap<>();
            entry.put("count", total.count());
            entry.put("sum", total.sum().toPlainString());
            json.put(currency, entry);
        });
        return json;
    }
}
