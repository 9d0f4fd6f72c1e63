package dev.invoicelinks.notice;

import dev.invoicelinks.invoice.InvoiceNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message to one recipient about one link, and what has become of it.
 *
 * @param id row of the notice; 0 before it is stored
 * @param invoice number of the invoice it is about
 * @param reason what the channel said last: why it did not leave, or the reference under which it was taken
 * @param queuedAt when its link was stored
 * @param changedAt when its state changed last; for SENT the time of sending
 */
public record Notice(
        long id,
        NoticeKey key,
        InvoiceNumber invoice,
        MessageId messageId,
        NoticeState state,
        @Nullable String reason,
        Tries tries,
        Instant queuedAt,
        Instant changedAt) {

    /** Ends the reason of a notice that was cancelled while nobody knew whether it had left. */
    public static final String MAY_HAVE_LEFT = "; it may have left before";

    /** A notice that is queued at this instant. */
    static Notice queued(NoticeKey key, InvoiceNumber invoice, MessageId messageId, Instant now) {
        return new Notice(0, key, invoice, messageId, NoticeState.PENDING, null, Tries.none(now), now, now);
    }

    /** This notice marked SENDING at this instant. */
    Notice sending(Instant now) {
        return new Notice(
                id, key, invoice, messageId, state.to(NoticeState.SENDING), null, tries.again(now), queuedAt, now);
    }

    /** This notice, of which nobody knows whether it left before the books were restored. */
    Notice ofUnknownFate() {
        String why = "The link was found again after the books were restored: its message may have left or not";
        return new Notice(id, key, invoice, messageId, NoticeState.SEND_UNKNOWN, why, tries, queuedAt, changedAt);
    }

    /** The same notice under another Message-ID. */
    Notice under(MessageId id) {
        return new Notice(this.id, key, invoice, id, state, reason, tries, queuedAt, changedAt);
    }

    /** True when its recipient was told, or may have been. */
    boolean mayHaveLeft() {
        return switch (state) {
            case SENDING, SENT, SEND_UNKNOWN -> true;
            case CANCELLED -> reason != null && reason.endsWith(MAY_HAVE_LEFT);
            case PENDING, RETRY, BOUNCED -> false;
        };
    }

    /** Where it goes. */
    public Recipient recipient() {
        return key.recipient();
    }

    /** How it goes there. */
    public ChannelKind channel() {
        return key.recipient().channel();
    }
}
