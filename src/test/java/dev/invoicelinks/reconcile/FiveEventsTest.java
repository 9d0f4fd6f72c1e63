package dev.invoicelinks.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.Database;
import dev.invoicelinks.link.ChargeStatus;
import dev.invoicelinks.link.ProviderRecord;
import dev.invoicelinks.reconcile.ReconcileBooks.Linked;
import dev.invoicelinks.reconcile.ReconcileBooks.Made;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the provider says of one charge reaches us in any order: all 120 orders of five events give the same books, by hints as by the nightly run. */
final class FiveEventsTest {

    private static final String CHARGE = "chrg_1";

    /** Something that was said, and when: an older word never replaces a newer one. */
    private record Event(int second, ProviderRecord... said) {}

    private static final List<Event> EVENTS = List.of(
            new Event(
                    1,
                    new Made(CHARGE).by("link_1").status(ChargeStatus.PENDING).charge()),
            new Event(
                    2,
                    new Made(CHARGE).by("link_1").charge(),
                    ReconcileBooks.transaction("trxn_1", CHARGE, "THB", 960, 10)),
            new Event(3, ReconcileBooks.refund("rfnd_1", CHARGE, 300, 12)),
            new Event(4, ReconcileBooks.dispute("dspt_1", CHARGE, "open", 700, 14)),
            new Event(5, ReconcileBooks.dispute("dspt_1", CHARGE, "lost", 700, 14)));

    @Test
    void allOrdersGiveTheSameBooks() {
        List<List<Event>> orders = orders(EVENTS);
        assertThat(orders).hasSize(120);
        List<Map<String, Object>> expected = booksAfter(EVENTS, false);
        assertThat(expected.get(0)).containsEntry("settlement", "DISPUTE_LOST").containsEntry("open_minor", 1000L);

        for (List<Event> order : orders) {
            assertThat(booksAfter(order, true))
                    .as("hints in the order " + order)
                    .isEqualTo(expected);
        }
    }

    private static List<Map<String, Object>> booksAfter(List<Event> order, boolean byHints) {
        try (ReconcileBooks books = new ReconcileBooks(Database.H2)) {
            books.link(books.invoice("INV-1"), "link_1", Linked.USED);
            books.invoice("INV-2");
            if (byHints) {
                books.reconcile();
            }
            for (Event event : order) {
                books.said(event.second(), event.said());
                if (byHints) {
                    books.follow(List.of(CHARGE));
                }
            }
            if (!byHints) {
                books.reconcile();
            }
            return books.said();
        }
    }

    private static List<List<Event>> orders(List<Event> events) {
        if (events.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Event>> orders = new ArrayList<>();
        for (Event first : events) {
            List<Event> rest = new ArrayList<>(events);
            rest.remove(first);
            orders(rest).forEach(order -> {
                List<Event> whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                orders.add(whole);
            });
        }
        return orders;
    }
}
