package dev.invoicelinks.report;

import dev.invoicelinks.intake.ControlTotals;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Invoices that ask for no link, for one reason.
 *
 * @param reason such as {@code ABOVE_LIMIT}
 * @param whatToDo such as {@code collect by transfer}
 */
public record SkippedFor(String reason, String whatToDo, ControlTotals totals) {

    /** Such as {@code 2 ABOVE_LIMIT, collect by transfer: THB 380,000.00}. */
    String words() {
        String sums = totals.byCurrency().entrySet().stream()
                .map(total ->
                        total.getKey() + " " + Amounts.grouped(total.getValue().sum()))
                .collect(Collectors.joining(" · "));
        return totals.count() + " " + reason + (whatToDo.isEmpty() ? "" : ", " + whatToDo) + ": " + sums;
    }

    Map<String, Object> asJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("reason", reason);
        json.put("what_to_do", whatToDo);
        json.put("count", totals.count());
        json.put("totals", totals.asJson());
        return json;
    }
}
