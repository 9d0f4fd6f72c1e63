package dev.invoicelinks.notice;

/**
 * A move of all notices of one state to another, with its reason.
 *
 * @param maxTries only notices that were tried at most so often
 */
public record Move(NoticeState from, NoticeState to, String reason, int maxTries) {

    /**
     * Checks the move against the transition table.
     *
     * @throws NoticeTransitionRefused if the table does not allow it
     */
    public Move {
        from.to(to);
    }

    /** A move of all notices, however often they were tried. */
    static Move all(NoticeState from, NoticeState to, String reason) {
        return new Move(from, to, reason, Integer.MAX_VALUE);
    }

    /** The move in words for the audit trail. */
    String facts(int count) {
        return count + " from " + from + " to " + to + ": " + reason;
    }
}
