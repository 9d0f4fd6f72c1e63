package dev.invoicelinks.sandbox.book;

import java.math.BigDecimal;

/**
 * What the provider keeps of a charge, in minor units.
 *
 * @param fee the method's rate of the amount, half up
 * @param vat 7 % of the fee, half up
 */
public record Fees(long fee, long vat) {

    public static final long VAT_PER_100 = 7;

    static Fees of(long amount, Method method) {
        long fee = share(amount, method.feePer100000(), 100_000);
        return new Fees(fee, share(fee, VAT_PER_100, 100));
    }

    /** The method's rate in per cent, such as {@code 3.65}. */
    public static String percent(Method method) {
        return BigDecimal.valueOf(method.feePer100000(), 3).stripTrailingZeros().toPlainString();
    }

    private static long share(long whole, long parts, long of) {
        return (whole * parts + of / 2) / of;
    }
}
