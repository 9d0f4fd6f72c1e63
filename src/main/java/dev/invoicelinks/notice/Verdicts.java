package dev.invoicelinks.notice;

import java.time.Duration;
import java.time.Instant;

/** What a delivery makes of its notice; it decides and changes nothing. */
final class Verdicts {

    /** Greylisting and full mailboxes pass in this time; a shorter one only annoys the server. */
    static final Duration RETRY_AFTER = Duration.ofMinutes(30);

    /** As long as mail servers themselves keep trying (RFC 5321, section 4.5.4.1). */
    static final Duration GIVE_UP_AFTER = Duration.ofDays(4);

    private Verdicts() {}

    static NoticeOutcome outcome(Notice notice, Delivery delivery, Instant now) {
        return delivery.fold(
                sent -> new NoticeOutcome(notice, NoticeState.SENT, sent.said(), now),
                later -> later(notice, later.why(), now),
                refused -> new NoticeOutcome(notice, NoticeState.BOUNCED, refused.why(), now),
                unknown -> new NoticeOutcome(notice, NoticeState.SEND_UNKNOWN, unknown.why(), now),
                stopped -> new NoticeOutcome(notice, NoticeState.PENDING, stopped.why(), now));
    }

    private static NoticeOutcome later(Notice notice, String why, Instant now) {
        Instant first = notice.tries().firstAt();
        return first != null && !now.isBefore(first.plus(GIVE_UP_AFTER))
                ? new NoticeOutcome(notice, NoticeState.BOUNCED, "Given up after 4 days: " + why, now)
                : new NoticeOutcome(notice, NoticeState.RETRY, why, now.plus(RETRY_AFTER));
    }
}
