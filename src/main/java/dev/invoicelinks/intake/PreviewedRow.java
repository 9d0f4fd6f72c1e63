package dev.invoicelinks.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A row that would make no new link, and why.
 *
 * @param row as a spreadsheet shows it
 * @param number the invoice's
 * @param reason such as {@code amount THB 100.00 -> THB 120.00}
 * @param amount what the row says is due; null where it could not be read
 */
public record PreviewedRow(
        int row, String number, String reason, @Nullable Money amount) {

    Map<String, Object> asJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("row", row);
        json.put("invoice_number", number);
        json.put("reason", reason);
        return json;
    }
}
