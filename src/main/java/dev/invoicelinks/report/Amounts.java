package dev.invoicelinks.report;

import java.math.BigDecimal;
import java.util.Locale;

/** Amounts as reports write them: thousands grouped, every decimal of the currency, never rounded. */
public final class Amounts {

    private Amounts() {}

    /** Such as {@code 148,250.00}. */
    public static String grouped(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,." + amount.scale() + "f", amount);
    }
}
