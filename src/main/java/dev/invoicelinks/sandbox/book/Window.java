package dev.invoicelinks.sandbox.book;

import java.time.Instant;

/**
 * Which part of a list is asked for (Omise API, Pagination and lists).
 *
 * @param from the earliest creation, included
 * @param to the latest creation, included
 * @param reverse newest first
 */
public record Window(Instant from, Instant to, long offset, int limit, boolean reverse) {

    /** As a query orders its rows. */
    String direction() {
        return reverse ? " desc" : "";
    }

    /** The newest of a list. */
    public static Window newest(Instant now, int limit) {
        return new Window(Instant.EPOCH, now, 0, limit, true);
    }
}
