package dev.invoicelinks.notice;

import dev.invoicelinks.run.AuditEntry;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a notice becomes, as the store writes it.
 *
 * @param notice in the state it leaves
 * @param state the state it takes
 * @param reason see {@link Notice#reason}
 * @param notBefore the earliest instant of the next try
 */
public record NoticeOutcome(
        Notice notice, NoticeState state, @Nullable String reason, Instant notBefore) {

    /** What the column keeps of a mail server's longest answers. */
    private static final int MAX_REASON_LENGTH = 2000;

    /**
     * Checks the move against the transition table.
     *
     * @throws NoticeTransitionRefused if the table does not allow it
     */
    public NoticeOutcome {
        notice.state().to(state);
        reason = reason == null || reason.length() <= MAX_REASON_LENGTH
                ? reason
                : reason.substring(0, MAX_REASON_LENGTH);
    }

    /** The same, said of a message that went to whoever tries things out. */
    NoticeOutcome diverted() {
        String said = "to notice.test-to instead of the customer" + (reason == null ? "" : ": " + reason);
        return new NoticeOutcome(notice, state, said, notBefore);
    }

    /** For the audit trail: what became of the message, with the address in the part that may be erased, and so the channel's words, which may quote it. */
    AuditEntry auditEntry() {
        String facts = notice.key().purpose() + " by " + notice.channel().shown() + ", link "
                + notice.key().linkSequence() + ", " + notice.messageId();
        String personal = notice.recipient().address() + (reason == null ? "" : "\n" + reason);
        String action = "notice " + state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new AuditEntry(action, notice.invoice().value(), facts, personal, null);
    }
}
