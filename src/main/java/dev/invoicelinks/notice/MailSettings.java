package dev.invoicelinks.notice;

import dev.invoicelinks.invoice.EmailAddresses;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    /** The same without the address that nobody reads: customers are told to ask somebody, or nobody. */
    public MailSettings withoutNobody() {
        return support.strip().equals(NOBODYS) ? new MailSettings(from, fromName, replyTo, "") : this;
    }

    /** True when answers to what is sent reach nobody: the sender's domain is reserved for examples. */
    public boolean isSentByNobody() {
        return ReservedDomains.hold(new Recipient(ChannelKind.EMAIL, from));
    }

    private static void address(List<String> problems, String key, String address) {
        if (EmailAddresses.canonical(address) == null) {
            problems.add("invoice-links.mail." + key + " is \"" + address
                    + "\": it must be an e-mail address, such as invoices@example.com.");
        }
    }

    /** What stands behind the @ of the sender's address. */
    public String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }
}
