package dev.invoicelinks.notice;

import java.util.EnumSet;
import java.util.Set;

/** What is to be done next with a notice, and the whole table of allowed transitions (never-twice protocol, "Sending"). */
public enum NoticeState {
    /** Queued with its link; nothing has left. */
    PENDING,
    /** Committed directly before the message leaves: it may be on its way. */
    SENDING,
    /** Taken by the mail server, the gateway or the outbox; sent once more only when a person asks for a copy. */
    SENT,
    /** Certainly not delivered, for a reason that may pass. */
    RETRY,
    /** Certainly not delivered, for good. */
    BOUNCED,
    /** May have left or not: a person or {@code notice.on-unknown} decides. */
    SEND_UNKNOWN,
    /** Withdrawn, paid or superseded before it left; queued once more only when a person asks for it. */
    CANCELLED;

    /**
     * The states that may follow this one; SENDING goes back to PENDING only when nothing can have left or the channel is idempotent, and of what waits in restored
     * books nobody knows whether it left after they were saved.
     */
    public Set<NoticeState> successors() {
        return switch (this) {
            case PENDING -> EnumSet.of(SENDING, BOUNCED, CANCELLED, SEND_UNKNOWN);
            case RETRY -> EnumSet.of(SENDING, BOUNCED, CANCELLED, PENDING, SEND_UNKNOWN);
            case SENDING -> EnumSet.of(SENT, RETRY, BOUNCED, SEND_UNKNOWN, PENDING);
            case BOUNCED, SEND_UNKNOWN -> EnumSet.of(PENDING, CANCELLED);
            case SENT, CANCELLED -> EnumSet.of(PENDING);
        };
    }

    /**
     * This state's move to another.
     *
     * @return the next state
     * @throws NoticeTransitionRefused if the table does not allow it
     */
    public NoticeState to(NoticeState next) {
        if (!successors().contains(next)) {
            throw new NoticeTransitionRefused(this, next);
        }
        return next;
    }

    /** True while a run has something to send for the notice, now or later. */
    public boolean isOpen() {
        return this == PENDING || this == RETRY || this == SENDING;
    }
}
