package dev.invoicelinks.sandbox.control;

import dev.invoicelinks.sandbox.book.Book;
import dev.invoicelinks.sandbox.book.Link;
import dev.invoicelinks.sandbox.book.LinkStatus;
import dev.invoicelinks.sandbox.book.Mode;
import dev.invoicelinks.sandbox.book.Slice;
import dev.invoicelinks.sandbox.book.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/** Lets customers come to many links at once; seed and order of the links alone decide who does what. */
final class Crowd {

    private static final int PAGE = 500;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final Book book;
    private final Customer customer;

    Crowd(Book book, Customer customer) {
        this.book = book;
        this.customer = customer;
    }

    /**
     * Who comes, and for what.
     *
     * @param most the most links that are visited, the oldest first
     * @param late how long after now late payments are settled
     */
    record Outing(Mode mode, long seed, Mix mix, long most, Duration late) {}

    /** Visits every link that takes money at this time. */
    Tally visit(Outing outing, Instant now) {
        Tally tally = new Tally();
        long offset = 0;
        Slice<Link> page;
        do {
            page = book.links().list(outing.mode(), new Window(Instant.EPOCH, now, offset, PAGE, false));
            visit(page.rows(), outing, now, tally);
            offset += PAGE;
        } while (offset < page.total() && tally.links() < outing.most());
        return tally;
    }

    private void visit(List<Link> links, Outing outing, Instant now, Tally tally) {
        for (Link link : links) {
            if (link.status(now) == LinkStatus.ACTIVE && tally.links() < outing.most()) {
                visit(link, outing, tally);
            }
        }
    }

    private void visit(Link link, Outing outing, Tally tally) {
        SplittableRandom random = new SplittableRandom(outing.seed() + tally.links() * GOLDEN);
        Behaviour behaviour = outing.mix().drawn(random);
        String key = "crowd-" + outing.seed() + "-" + link.id();
        tally.add(link, behaviour, customer.visit(link, behaviour, key, random, outing.late()));
    }
}
