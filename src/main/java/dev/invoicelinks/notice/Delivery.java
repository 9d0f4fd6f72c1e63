package dev.invoicelinks.notice;

import java.util.function.Function;

/** What became of one message that was handed to a channel. */
public sealed interface Delivery {

    /**
     * Taken.
     *
     * @param said the reference under which it was taken, as the other side gave it
     */
    record Sent(String said) implements Delivery {}

    /** Certainly not taken, for a reason that may pass. */
    record Later(String why) implements Delivery {}

    /** Certainly not taken, for good. */
    record Refused(String why) implements Delivery {}

    /** It may have been taken. */
    record Unknown(String why) implements Delivery {}

    /** Nothing of it left, and nothing else would now: the channel stops for this run. */
    record Stopped(String why) implements Delivery {}

    /** Decides by case; a new case breaks every caller until it is decided. */
    default <T> T fold(
            Function<Sent, T> sent,
            Function<Later, T> later,
            Function<Refused, T> refused,
            Function<Unknown, T> unknown,
            Function<Stopped, T> stopped) {
        if (this instanceof Sent it) {
            return sent.apply(it);
        } else if (this instanceof Later it) {
            return later.apply(it);
        } else if (this instanceof Refused it) {
            return refused.apply(it);
        } else if (this instanceof Unknown it) {
            return unknown.apply(it);
        }
        return stopped.apply((Stopped) this);
    }
}
