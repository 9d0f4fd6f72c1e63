package dev.invoicelinks.job.settings;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import dev.invoicelinks.issuing.Expiry;
import dev.invoicelinks.issuing.Wording;
import java.util.List;
import java.util.Map;

/**
 * What links look like and how long they live.
 *
 * @param title template behind the invoice number
 * @param description template behind the reference token
 * @param expiresAfterDue days
 * @param expiresAtLeast days after issue
 * @param expiresAtMost days after issue
 * @param expiresWithoutDue days after issue
 */
public record LinkSettings(
        String title,
        String description,
        int expiresAfterDue,
        int expiresAtLeast,
        int expiresAtMost,
        int expiresWithoutDue) {

    private static final int LONGEST_DAYS = 365;
    private static final Map<String, String> WORDS =
            Map.of("merchant", "", "invoice_number", "", "customer_name", "", "description", "");

    /** Every rule these values break, in words. */
    public List<String> problems() {
        Rules rules = new Rules("invoice-links.link.");
        rules.between("expires-after-due", expiresAfterDue, 0, LONGEST_DAYS);
        rules.between("expires-at-least", expiresAtLeast, 1, LONGEST_DAYS);
        rules.between("expires-at-most", expiresAtMost, 1, LONGEST_DAYS);
        if (expiresAtLeast > expiresAtMost && rules.broken().isEmpty()) {
            rules.breaks(
                    "expires-at-least",
                    String.valueOf(expiresAtLeast),
                    "must not be above invoice-links.link.expires-at-most, which is \"" + expiresAtMost + "\"");
        }
        rules.between("expires-without-due", expiresWithoutDue, 1, LONGEST_DAYS);
        template(rules, "title", title);
        template(rules, "description", description);
        return rules.broken();
    }

    private static void template(Rules rules, String key, String template) {
        try {
            Mustache.compiler().escapeHTML(false).compile(template).execute(WORDS);
        } catch (MustacheException broken) {
            rules.breaks(
                    key,
                    template,
                    "is a broken template: " + broken.getMessage()
                            + ". Use {{merchant}}, {{invoice_number}}, {{customer_name}} and {{description}} only");
        }
    }

    public Expiry expiry() {
        return new Expiry(expiresAfterDue, expiresAtLeast, expiresAtMost, expiresWithoutDue);
    }

    /** The texts of links for a merchant of this name. */
    public Wording wording(String merchantName) {
        return new Wording(merchantName, title, description);
    }
}
