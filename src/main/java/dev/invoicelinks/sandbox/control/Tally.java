package dev.invoicelinks.sandbox.control;

import dev.invoicelinks.sandbox.book.Charge;
import dev.invoicelinks.sandbox.book.ChargeStatus;
import dev.invoicelinks.sandbox.book.Link;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts what a crowd did, and sums it up for each currency in minor units. */
final class Tally {

    private long links;
    private long refusals;
    private final Map<Behaviour, Long> behaviours = new EnumMap<>(Behaviour.class);
    private final Map<String, Map<String, Long>> currencies = new TreeMap<>();

    void add(Link link, Behaviour behaviour, Visit visit) {
        links++;
        refusals += visit.refusals();
        behaviours.merge(behaviour, 1L, Long::sum);
        visit.charges().forEach(this::add);
        more(link.currency(), "refunded_sum", visit.refunded());
        more(link.currency(), "disputed_sum", visit.disputed());
    }

    private void add(Charge charge) {
        String word = charge.status() == ChargeStatus.SUCCESSFUL
                ? "paid"
                : charge.status().word();
        more(charge.currency(), word, 1);
        more(charge.currency(), word + "_sum", charge.amount());
    }

    private void more(String currency, String word, long amount) {
        if (amount > 0) {
            currencies.computeIfAbsent(currency, unseen -> new TreeMap<>()).merge(word, amount, Long::sum);
        }
    }

    long links() {
        return links;
    }

    Map<String, Object> json() {
        Map<String, Object> customers = new LinkedHashMap<>();
        behaviours.forEach((behaviour, count) -> customers.put(behaviour.word(), count));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("links", links);
        json.put("customers", customers);
        json.put("refused", refusals);
        json.put("totals", currencies);
        return json;
    }
}
