package dev.invoicelinks.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything the books know of one invoice.
 *
 * @param invoice the invoice itself
 * @param file the file and row that it came from
 * @param run the run that last worked on it
 * @param fileRun the run that its file was given to
 * @param holds why it is held and what ends that, a line each
 * @param paid what was paid and kept, as far as the books know; null when nothing is known of a payment
 * @param link where the customer pays; shown here and in result files only
 * @param notices its messages, a line each
 * @param happened what was done for it, oldest first, a line each
 */
public record InvoiceStory(
        ListedInvoice invoice,
        String file,
        int row,
        long run,
        long fileRun,
        @Nullable String reason,
        List<String> holds,
        @Nullable String paid,
        @Nullable String link,
        @Nullable String linkId,
        @Nullable String token,
        @Nullable String expires,
        List<String> notices,
        List<String> happened) {

    /** The fields of {@code status INVOICE --json}. */
    public Map<String, Object> asJson() {
        Map<String, Object> json = new LinkedHashMap<>(invoice.asJson());
        json.put("file", file);
        json.put("row", row);
        json.put("run", run);
        json.put("file_run", fileRun);
        json.put("reason", reason);
        json.put("holds", holds);
        json.put("paid", paid);
        json.put("link", link);
        json.put("link_id", linkId);
        json.put("token", token);
        json.put("expires", expires);
        json.put("notices", notices);
        json.put("happened", happened);
        return json;
    }

    @Override
    public String toString() {
        return "invoice " + invoice.number();
    }
}
