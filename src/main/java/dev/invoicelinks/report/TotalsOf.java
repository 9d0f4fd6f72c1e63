package dev.invoicelinks.report;

import dev.invoicelinks.intake.ControlTotals;
import dev.invoicelinks.intake.CurrencyTotal;
import java.math.BigDecimal;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Adds up groups of invoices, as the database counted them, into control totals. */
final class TotalsOf {

    static final long HASH_MODULUS = 1_000_000_000_000L;

    private final TreeMap<String, CurrencyTotal> byCurrency = new TreeMap<>();
    private long count;
    private long hash;

    /**
     * One group.
     *
     * @param currency ISO 4217, null where it could not be read
     * @param minor sum in minor units
     * @param digits sum of the digits of the invoice numbers
     */
    void add(@Nullable String currency, long invoices, BigDecimal minor, BigDecimal digits) {
        count += invoices;
        hash = (hash + digits.remainder(BigDecimal.valueOf(HASH_MODULUS)).longValueExact()) % HASH_MODULUS;
        String code = currency == null ? ControlTotals.UNKNOWN : currency;
        BigDecimal sum = currency == null
                ? BigDecimal.ZERO
                : minor.movePointLeft(CurrencyUnit.of(currency).getDecimalPlaces())
                        .setScale(CurrencyUnit.of(currency).getDecimalPlaces());
        byCurrency.merge(
                code,
                new CurrencyTotal(invoices, sum),
                (one, other) ->
                        new CurrencyTotal(one.count() + other.count(), one.sum().add(other.sum())));
    }

    ControlTotals totals() {
        return new ControlTotals(count, byCurrency, hash);
    }
}
