package dev.invoicelinks.report;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The messages that a run queued, sent or tried.
 *
 * @param sent taken by a server or gateway, or laid down in the outbox
 * @param waiting to leave later
 * @param bounced can never arrive
 * @param unknown may have left or not
 */
public record MessageCounts(long sent, long waiting, long bounced, long unknown) {

    /** No messages. */
    static final MessageCounts NONE = new MessageCounts(0, 0, 0, 0);

    /** Counts by state, as the books have them. */
    static MessageCounts of(Map<String, Long> byState) {
        return new MessageCounts(
                byState.getOrDefault("SENT", 0L),
                byState.getOrDefault("PENDING", 0L)
                        + byState.getOrDefault("RETRY", 0L)
                        + byState.getOrDefault("SENDING", 0L),
                byState.getOrDefault("BOUNCED", 0L),
                byState.getOrDefault("SEND_UNKNOWN", 0L));
    }

    /** Messages that a person must look at. */
    public long needingYou() {
        return bounced + unknown;
    }

    Map<String, Object> asJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sent", sent);
        json.put("waiting", waiting);
        json.put("bounced", bounced);
        json.put("unknown", unknown);
        return json;
    }
}
