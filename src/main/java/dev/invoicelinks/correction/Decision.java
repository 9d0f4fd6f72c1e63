package dev.invoicelinks.correction;

/**
 * Whether a correction can be applied to an invoice, and how.
 *
 * @param words why it is left, or what is done instead of the whole
 */
public record Decision(Step step, String words) {

    /** The ways of applying a correction. */
    public enum Step {
        /** In the books alone, at once. */
        AT_ONCE,
        /** The link is ended first; the rest follows when that is certain. */
        END_LINK,
        /** The provider is looked at first: it may have a link that the books do not know. */
        LOOK,
        /** Not yet: the invoice is held until its doubt is resolved. */
        HOLD,
        /** It cannot be applied. */
        LEAVE
    }

    static final Decision AT_ONCE = new Decision(Step.AT_ONCE, "");
    static final Decision END_LINK = new Decision(Step.END_LINK, "");
    static final Decision LOOK = new Decision(Step.LOOK, "");

    static Decision leave(String why) {
        return new Decision(Step.LEAVE, why);
    }

    static Decision hold(String why) {
        return new Decision(Step.HOLD, why);
    }

    /** True when anything is done. */
    public boolean isDone() {
        return step != Step.LEAVE;
    }
}
