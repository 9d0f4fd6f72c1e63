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

    /** True when the row has an address for this channel. */
    boolean hasAddress(String channel) {
        return switch (channel) {
            case "email" -> !emails.isEmpty();
            case "sms" -> phone != null;
            case "line" -> lineId != null;
            case "whatsapp" -> whatsapp != null;
            default -> false;
        };
    }
}
