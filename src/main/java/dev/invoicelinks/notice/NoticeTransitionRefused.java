package dev.invoicelinks.notice;

/** A move between two notice states that the transition table does not allow; a fault of the program, never of the input. */
public final class NoticeTransitionRefused extends RuntimeException {

    NoticeTransitionRefused(NoticeState from, NoticeState to) {
        super("A notice that is " + from + " cannot become " + to + ". Allowed: " + from.successors());
    }
}
