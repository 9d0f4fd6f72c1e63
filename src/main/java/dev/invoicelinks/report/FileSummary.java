package dev.invoicelinks.report;

import dev.invoicelinks.intake.SourceFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one file came to.
 *
 * @param folder where its results lie
 */
public record FileSummary(
        SourceFile file, RunTotals totals, @Nullable Path folder) {

    Map<String, Object> asJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", file.name());
        json.put("sha256", file.sha256());
        json.put("outcome", file.outcome().name().toLowerCase(java.util.Locale.ROOT));
        json.put("refusal", file.refusal());
        json.put("results", folder == null ? null : folder.toString());
        json.putAll(totals.asJson());
        return json;
    }
}
