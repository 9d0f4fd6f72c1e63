package dev.invoicelinks.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An invoice in a list.
 *
 * @param amount in whole units of the currency
 */
public record ListedInvoice(
        String number,
        int revision,
        String state,
        boolean held,
        @Nullable String customerId,
        String customerName,
        BigDecimal amount,
        String currency,
        @Nullable LocalDate dueDate) {

    /** The amount as people read it. */
    public String shownAmount() {
        return Amounts.grouped(amount);
    }

    /** The fields of {@code list --json}. */
    public Map<String, Object> asJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("invoice_number", number);
        json.put("revision", revision);
        json.put("state", state);
        json.put("held", held);
        json.put("customer_id", customerId);
        json.put("customer_name", customerName);
        json.put("amount", amount.toPlainString());
        json.put("currency", currency);
        json.put("due_date", dueDate == null ? null : dueDate.toString());
        return json;
    }
}
