package dev.invoicelinks.issuing;

import java.time.Duration;

/**
 * The protocol's times and bounds; settings, which may be shortened only against loopback.
 *
 * @param sendBy how long after its claim a request may begin to leave
 * @param callTimeout longest time of one whole call
 * @param settleWindow how long a request may take to show up at the provider after its call ended
 * @param lookInterval least time between the two empty looks that prove absence
 * @param patience how long one run waits for doubts to become decidable
 * @param concurrency calls in flight
 * @param pauseAfter so many ambiguous or unsent answers in a row pause creation for the run
 */
public record Protocol(
        Duration sendBy,
        Duration callTimeout,
        Duration settleWindow,
        Duration lookInterval,
        Duration patience,
        int concurrency,
        int pauseAfter) {

    /** POSTs in one link's life; the next doubt is a person's. */
    public static final int MOST_POSTS = 3;

    /** A listing starts this long before the oldest claim, for clocks that differ a little. */
    static final Duration LISTING_MARGIN = Duration.ofMinutes(5);

    /** Claims run at most so far ahead of the permitted rate. */
    static final Duration CLAIM_AHEAD = Duration.ofSeconds(5);

    /** From the commit of a claim until absence may be believed. */
    Duration settlesAfter() {
        return sendBy.plus(callTimeout).plus(settleWindow);
    }
}
