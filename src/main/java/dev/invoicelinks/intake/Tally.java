package dev.invoicelinks.intake;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Adds control totals up. */
final class Tally {

    private final SortedMap<String, CurrencyTotal> byCurrency = new TreeMap<>();
    private long count;
    private long hashTotal;

    void add(StagedContent content) {
        Long minor = content.amountMinor();
        add(content.currency(), 1, minor == null ? BigDecimal.ZERO : BigDecimal.valueOf(minor), content.digits());
    }

    /**
     * Adds many invoices of one currency.
     *
     * @param currency null where it could not be read
     * @param minor sum in minor units
     * @param digits summand of the hash total
     */
    void add(@Nullable String currency, long invoices, BigDecimal minor, long digits) {
        String code = currency == null ? ControlTotals.UNKNOWN : currency;
        BigDecimal sum = currency == null
                ? BigDecimal.ZERO
                : minor.movePointLeft(CurrencyUnit.of(currency).getDecimalPlaces());
        byCurrency.merge(
                code,
                new CurrencyTotal(invoices, sum),
                (one, other) ->
                        new CurrencyTotal(one.count() + other.count(), one.sum().add(other.sum())));
        count += invoices;
        hashTotal = (hashTotal + digits) % ControlTotals.HASH_MODULUS;
    }

    ControlTotals totals() {
        return new ControlTotals(count, byCurrency, hashTotal);
    }
}
