package dev.invoicelinks.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a row says that its customer can be reached.
 *
 * @param emails valid addresses, domains in lower case and in ASCII
 * @param phone E.164
 * @param whatsapp E.164
 * @param channels words of the channels in the order preferred; empty: the default order
 */
record Contacts(
        List<String> emails,
        @Nullable String phone,
        @Nullable String lineId,
        @Nullable String whatsapp,
        List<String> channels) {

    /** Nothing readable. */
    static final Contacts NONE = new Contacts(List.of(), null, null, null, List.of());

    private static final List<String> DEFAULT_CHANNELS = List.of("email", "sms");

    /** True when a channel that the row asks for, or a default one, has an address. */
    boolean reachTheCustomer() {
        return (channels.isEmpty() ? DEFAULT_CHANNELS : channels).stream().anyMatch(this::hasAddress);
    }

    private boolean hasAddress(String channel) {
        return switch (channel) {
            case "email" -> !emails.isEmpty();
            case "sms" -> phone != null;
            case "line" -> lineId != null;
            case "whatsapp" -> whatsapp != null;
            default -> false;
        };
    }
}
