package dev.invoicelinks.notice;

import dev.invoicelinks.run.Run;
import java.time.Clock;
import java.time.Instant;

/** What becomes of messages that an interrupted run left SENDING: a file is laid down again, of anything else nobody knows whether it left. */
final class Interrupted {

    /** So often a message is sent again without a reply before a person has to look, even where it is sent again by itself. */
    private static final int MOST_TRIES = 3;

    private static final String AGAIN = "An earlier run was interrupted; the outbox takes the message again";
    private static final String LEFT_OR_NOT =
            "The run was interrupted while it was being sent: it may have left or not";
    private static final String RESENT = "Nobody knows whether it left; sent again, as notice.on-unknown says";

    private final Notices notices;
    private final OnUnknown onUnknown;
    private final Clock clock;

    Interrupted(Notices notices, OnUnknown onUnknown, Clock clock) {
        this.notices = notices;
        this.onUnknown = onUnknown;
        this.clock = clock;
    }

    /** Safe to repeat. */
    void takeUp(Run run) {
        Instant now = clock.instant();
        for (Way way : Way.values()) {
            if (way.isIdempotent()) {
                notices.moveAll(run, way, Move.all(NoticeState.SENDING, NoticeState.PENDING, AGAIN), now);
            } else {
                notices.moveAll(run, way, Move.all(NoticeState.SENDING, NoticeState.SEND_UNKNOWN, LEFT_OR_NOT), now);
                if (onUnknown == OnUnknown.RESEND) {
                    Move again = new Move(NoticeState.SEND_UNKNOWN, NoticeState.PENDING, RESENT, MOST_TRIES);
                    notices.moveAll(run, way, again, now);
                }
            }
        }
    }
}
