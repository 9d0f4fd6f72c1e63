package dev.invoicelinks.notice;

import java.util.LinkedHashSet;
import java.util.Set;

/** What one pass of sending came to. */
public final class SendingReport {

    private final Set<String> stopped = new LinkedHashSet<>();
    private int laid;
    private int sent;
    private int kept;
    private int retried;
    private int bounced;
    private int unknown;

    void count(NoticeOutcome outcome, Way way) {
        switch (outcome.state()) {
            case SENT -> {
                if (way == Way.OUTBOX) {
                    laid++;
                } else {
                    sent++;
                }
            }
            case RETRY -> retried++;
            case BOUNCED -> bounced++;
            case SEND_UNKNOWN -> unknown++;
            case PENDING, SENDING, CANCELLED -> kept++;
        }
    }

    void kept(int more) {
        kept += more;
    }

    void stopped(String why) {
        stopped.add(why);
    }

    /** Messages laid down in the outbox. */
    public int laid() {
        return laid;
    }

    /** Messages that a server or gateway took. */
    public int sent() {
        return sent;
    }

    /** Messages that stay where they are. */
    public int kept() {
        return kept;
    }

    /** Messages to be tried again later. */
    public int retried() {
        return retried;
    }

    /** Messages that can never arrive. */
    public int bounced() {
        return bounced;
    }

    /** Messages that may have left or not. */
    public int unknown() {
        return unknown;
    }

    /** Why channels stopped for this run; empty when none did. */
    public Set<String> stopped() {
        return Set.copyOf(stopped);
    }
}
