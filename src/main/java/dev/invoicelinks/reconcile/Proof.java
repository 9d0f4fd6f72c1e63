package dev.invoicelinks.reconcile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sums that must agree. Per currency of charges: due = paid - refunded + open + written off + settled outside - overpaid. Per currency of charges and of
 * settlement: net of paid charges = the transactions whose origin is a charge. And a charge that settles in its own currency settles at its own amount.
 */
public final class Proof {

    private Proof() {}

    /** What is summed. */
    public enum Measure {
        DUE,
        PAID,
        REFUNDED,
        OPEN,
        WRITTEN_OFF,
        OUTSIDE,
        OVERPAID,
        NET,
        TRANSACTIONS,
        /** What a charge settles at, where that is in its own currency: only compared charge by charge, never summed. */
        SETTLED
    }

    /**
     * A sum.
     *
     * @param currency what was charged in
     * @param settlementCurrency what is paid out; the same as {@code currency} but for NET and TRANSACTIONS
     */
    public record Sum(Measure measure, String currency, String settlementCurrency, long minor) {}

    /**
     * Two figures that should be equal.
     *
     * @param subject an invoice number, a charge id or a transaction's origin; {@code all} when only the sums differ
     */
    public record Difference(String subject, Measure measure, String currency, long expectedMinor, long foundMinor) {

        @Override
        public String toString() {
            return subject + " (" + measure + " " + currency + ": " + expectedMinor + " expected, " + foundMinor
                    + " found)";
        }
    }

    /** What does not agree among sums; what every row says for itself is compared by the store. */
    public static List<Difference> differences(List<Sum> sums) {
        Map<String, Map<Measure, Long>> byCurrency = new TreeMap<>();
        Map<List<String>, Map<Measure, Long>> bySettlement =
                new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
        for (Sum sum : sums) {
            boolean settled = sum.measure() == Measure.NET || sum.measure() == Measure.TRANSACTIONS;
            Map<Measure, Long> of = settled
                    ? bySettlement.computeIfAbsent(List.of(sum.currency(), sum.settlementCurrency()), Proof::none)
                    : byCurrency.computeIfAbsent(sum.currency(), Proof::none);
            of.merge(sum.measure(), sum.minor(), Math::addExact);
        }
        List<Difference> differences = new ArrayList<>();
        byCurrency.forEach((currency, of) -> compare(differences, Measure.DUE, currency, due(of), at(of, Measure.DUE)));
        bySettlement.forEach((pair, of) ->
                compare(differences, Measure.NET, pair.get(1), at(of, Measure.TRANSACTIONS), at(of, Measure.NET)));
        return differences;
    }

    private static Map<Measure, Long> none(Object of) {
        return new EnumMap<>(Measure.class);
    }

    private static long due(Map<Measure, Long> of) {
        long kept = at(of, Measure.PAID) - at(of, Measure.REFUNDED);
        long elsewhere = at(of, Measure.WRITTEN_OFF) + at(of, Measure.OUTSIDE);
        return kept + at(of, Measure.OPEN) + elsewhere - at(of, Measure.OVERPAID);
    }

    private static long at(Map<Measure, Long> of, Measure measure) {
        return of.getOrDefault(measure, 0L);
    }

    private static void compare(
            List<Difference> differences, Measure measure, String currency, long expected, long found) {
        if (expected != found) {
            differences.add(new Difference("all", measure, currency, expected, found));
        }
    }
}
