package dev.invoicelinks.report;

import dev.invoicelinks.intake.ControlTotals;
import dev.invoicelinks.intake.CurrencyTotal;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run came to: every invoice that was read, in exactly one bucket.
 *
 * @param read counted apart from the buckets, so that the identity proves something
 * @param needingPerson how many of the unresolved the protocol will not touch any more
 * @param withdrawn how many of the known were withdrawn: they are issued again only by reissue
 */
public record RunTotals(ControlTotals read, Map<Bucket, ControlTotals> buckets, long needingPerson, long withdrawn) {

    /**
     * Checks {@code read = created + known + held + skipped + rejected + unresolved + pending}, in count, in sum of each currency and in hash total.
     *
     * @throws TotalsDisagree when an invoice was lost or counted twice: an error of this program
     */
    public RunTotals {
        buckets = new EnumMap<>(buckets);
        ControlTotals together = sum(List.copyOf(buckets.values()));
        if (!together.equals(read)) {
            throw new TotalsDisagree(read, together);
        }
    }

    public ControlTotals of(Bucket bucket) {
        return buckets.getOrDefault(bucket, ControlTotals.NONE);
    }

    public long count(Bucket bucket) {
        return of(bucket).count();
    }

    /** Created and known together: what stands asked of customers. */
    public ControlTotals asked() {
        return sum(List.of(of(Bucket.CREATED), of(Bucket.KNOWN)));
    }

    /** What these totals alone make of a run that went through. */
    public ExitCode exitCode() {
        if (count(Bucket.UNRESOLVED) > needingPerson || count(Bucket.PENDING) > 0) {
            return ExitCode.UNRESOLVED;
        }
        boolean needsPerson = needingPerson > 0 || count(Bucket.HELD) > 0 || count(Bucket.REJECTED) > 0;
        return needsPerson ? ExitCode.NEEDS_PERSON : ExitCode.DONE;
    }

    /** {@code read}, each bucket, {@code totals} of what is asked, and {@code hash_total}, as JSON writes them. */
    Map<String, Object> asJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("read", read.count());
        for (Bucket bucket : Bucket.values()) {
            json.put(bucket.word(), count(bucket));
        }
        json.put("totals", asked().asJson());
        json.put("hash_total", Long.toString(read.hashTotal()));
        return json;
    }

    private static ControlTotals sum(List<ControlTotals> parts) {
        SortedMap<String, CurrencyTotal> byCurrency = new TreeMap<>();
        long count = 0;
        long hash = 0;
        for (ControlTotals part : parts) {
            count += part.count();
            hash = (hash + part.hashTotal()) % TotalsOf.HASH_MODULUS;
            part.byCurrency().forEach((currency, total) -> byCurrency.merge(currency, total, RunTotals::plus));
        }
        return new ControlTotals(count, byCurrency, hash);
    }

    private static CurrencyTotal plus(CurrencyTotal one, CurrencyTotal other) {
        BigDecimal sum = one.sum().add(other.sum());
        return new CurrencyTotal(one.count() + other.count(), sum);
    }
}
