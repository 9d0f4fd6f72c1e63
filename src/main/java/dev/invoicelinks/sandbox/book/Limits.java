package dev.invoicelinks.sandbox.book;

/** What the sandbox's Thai account takes (Omise API, Limits). */
public final class Limits {

    public static final String COUNTRY = "TH";
    public static final String CURRENCY = "THB";
    public static final long LEAST = 2_000;
    public static final long MOST = 15_000_000;

    /** Of other currencies there are no published limits for a Thai account; this bound only keeps sums from overflowing. */
    private static final long MOST_ANYWHERE = 1_000_000_000_000L;

    private Limits() {}

    /** The least amount in minor units. */
    public static long least(String currency) {
        return currency.equals(CURRENCY) ? LEAST : 1;
    }

    /** The greatest amount in minor units. */
    public static long most(String currency) {
        return currency.equals(CURRENCY) ? MOST : MOST_ANYWHERE;
    }

    public static boolean take(long amount, String currency) {
        return amount >= least(currency) && amount <= most(currency);
    }
}
