package dev.invoicelinks.notice;

import dev.invoicelinks.invoice.Customer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ways to a customer, and where each finds its address. */
public enum ChannelKind {
    EMAIL("e-mail"),
    SMS("SMS"),
    LINE("LINE"),
    WHATSAPP("WhatsApp");

    private final String shown;

    ChannelKind(String shown) {
        this.shown = shown;
    }

    /** The word people read, such as {@code e-mail}. */
    public String shown() {
        return shown;
    }

    /** The word of files and settings, such as {@code email}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind that a file's word names, whatever its case and with or without hyphen; empty for an unknown word. */
    public static Optional<ChannelKind> of(String word) {
        String name = word.strip().replace("-", "").toUpperCase(Locale.ROOT);
        return List.of(values()).stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }

    /** Where this channel reaches the customer: every e-mail address in the order of the file, or the one number or id. */
    public List<String> addresses(Customer customer) {
        return switch (this) {
            case EMAIL -> customer.emails();
            case SMS -> oneOrNone(customer.phone());
            case LINE -> oneOrNone(customer.lineId());
            case WHATSAPP -> oneOrNone(customer.whatsapp());
        };
    }

    private static List<String> oneOrNone(@Nullable String address) {
        return address == null || address.isBlank() ? List.of() : List.of(address);
    }
}
