package dev.invoicelinks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.invoicelinks.Database;
import dev.invoicelinks.link.omise.MoneyProvider;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Five events of one charge in each of their 120 orders, the charge moving on meanwhile: the books are the same. */
final class EventOrdersTest {

    private static final Instant MADE = Instant.parse("2026-11-24T12:00:00Z");
    private static final List<String> KEYS =
            List.of("charge.create", "charge.complete", "refund.create", "dispute.create", "dispute.close");

    @Test
    void everyOrderOfFiveEventsLeavesTheSameBooks() throws Exception {
        List<List<Integer>> orders = new ArrayList<>();
        permute(new ArrayList<>(), orders);
        assertThat(orders).hasSize(120);
        try (ServedBooks served = new ServedBooks(Database.H2, (run, charges) -> {})) {
            for (int step = 0; step < KEYS.size(); step++) {
                for (int number = 0; number < orders.size(); number++) {
                    happens(served.provider, "chrg_test_" + number, step);
                    int event = orders.get(number).get(step);
                    assertThat(served.send(event(number, event)).statusCode()).isEqualTo(200);
                }
                int sent = (step + 1) * orders.size();
                await().atMost(Duration.ofSeconds(60))
                        .untilAsserted(() ->
                                assertThat(served.events()).hasSize(sent).allMatch(event -> event.endsWith("DONE")));
            }
            assertThat(books(served)).hasSize(120).containsOnly("SUCCESSFUL true 40000 CLOSED 40000 WON");
        }
    }

    /** What the provider has after so many steps of the charge's life. */
    private static void happens(MoneyProvider provider, String id, int step) {
        ObjectNode charge = provider.charge(id, MADE);
        if (step < 1) {
            charge.put("status", "pending").put("paid", false).putNull("paid_at");
        }
        if (step >= 2) {
            charge.put("refunded_amount", 40_000);
            charge.putObject("refunds")
                    .putArray("data")
                    .add(provider.refund(id.replace("chrg", "rfnd"), id, MADE.plusSeconds(60)));
        }
        if (step >= 3) {
            String status = step == 3 ? "open" : "won";
            charge.set("dispute", provider.dispute(id.replace("chrg", "dspt"), id, status, MADE.plusSeconds(90)));
        }
    }

    private static String event(int number, int event) {
        String charge = "chrg_test_" + number;
        String object = KEYS.get(event).startsWith("charge")
                ? "{\"object\":\"charge\",\"id\":\"" + charge + "\"}"
                : "{\"object\":\"any\",\"id\":\"any_1\",\"charge\":\"" + charge + "\"}";
        return ServedBooks.event("evnt_test_" + number + "_" + event, KEYS.get(event), object);
    }

    private static List<String> books(ServedBooks served) {
        return served.money.books.template().queryForList("""
                        select c.status || ' ' || lower(cast(c.paid as varchar)) || ' ' || c.refunded_minor || ' ' || r.status || ' '
                            || r.amount_minor || ' ' || d.status
                        from charge c join refund r on r.charge_id = c.charge_id join dispute d on d.charge_id = c.charge_id
                        """, String.class);
    }

    private static void permute(List<Integer> taken, List<List<Integer>> orders) {
        if (taken.size() == KEYS.size()) {
            orders.add(List.copyOf(taken));
            return;
        }
        for (int next = 0; next < KEYS.size(); next++) {
            if (!taken.contains(next)) {
                taken.add(next);
                permute(taken, orders);
                taken.remove(taken.size() - 1);
            }
        }
    }
}
