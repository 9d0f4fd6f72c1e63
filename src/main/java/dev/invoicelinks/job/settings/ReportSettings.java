package dev.invoicelinks.job.settings;

import dev.invoicelinks.report.Words;
import java.util.List;

/**
 * How reports are written.
 *
 * @param language of everything that people read in them: en, th or ja
 */
public record ReportSettings(String language) {

    /** Every rule these values break, in words. */
    public List<String> problems() {
        Rules rules = new Rules("invoice-links.report.");
        if (!Words.LANGUAGES.contains(language)) {
            rules.breaks("language", language, "must be one of " + String.join(", ", Words.LANGUAGES));
        }
        return rules.broken();
    }
}
