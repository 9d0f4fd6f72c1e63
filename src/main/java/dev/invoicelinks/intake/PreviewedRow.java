package dev.invoicelinks.intake;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row that would make no new link, and why.
 *
 * @param row as a spreadsheet shows it
 * @param number the invoice's
 * @param reason such as {@code amount THB 100.00 -> THB 120.00}
 */
public record PreviewedRow(int row, String number, String reason) {

    Map<String, Object> asJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("row", row);
        json.put("invoice_number", number);
        json.put("reason", reason);
        return json;
    }
}
