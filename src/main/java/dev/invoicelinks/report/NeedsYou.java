package dev.invoicelinks.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a person must look at.
 *
 * @param row as a spreadsheet counts it; 0 for the file as a whole
 * @param what what is wrong and what to do, in words
 */
public record NeedsYou(String file, int row, @Nullable String number, String what) {

    Map<String, Object> asJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", file);
        json.put("row", row);
        json.put("invoice_number", number);
        json.put("what", what);
        return json;
    }
}
