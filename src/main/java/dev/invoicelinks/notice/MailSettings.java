package dev.invoicelinks.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.validator.routines.EmailValidator;
import org.jspecify.annotations.Nullable;

/**
 * Who writes.
 *
 * @param from the sender's address; its domain is that of the Message-IDs
 * @param fromName the sender's name; null: the merchant's
 * @param replyTo where answers go; null: to the sender
 * @param support whom customers may ask: an address, a number or both; empty when nobody
 */
public record MailSettings(
        String from, @Nullable String fromName, @Nullable String replyTo, String support) {

    /** An empty value in a settings file is no value. */
    public MailSettings {
        support = Objects.requireNonNullElse(support, "");
    }

    /** Every rule these values break, in words. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        address(problems, "from", from);
        if (replyTo != null) {
            address(problems, "reply-to", replyTo);
        }
        return problems;
    }

    /** The address that stands in the settings until somebody puts in their own. */
    private static final String NOBODYS = "invoices@example.com";

    /** True when it is somebody's address that customers are told to ask. */
    public boolean namesSupport() {
        return !support.isBlank() && !support.strip().equals(NOBODYS);
    }

    private static void address(List<String> problems, String key, String address) {
        if (!EmailValidator.getInstance(true).isValid(address)) {
            problems.add("invoice-links.mail." + key + " is \"" + address
                    + "\": it must be an e-mail address, such as invoices@example.com.");
        }
    }

    /** What stands behind the @ of the sender's address. */
    public String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }
}
