package dev.invoicelinks.sandbox;

import java.util.List;

/** What the sandbox's Thai account takes (Omise API, Limits and Currencies). */
final class Limits {

    static final String COUNTRY = "TH";
    static final String CURRENCY = "THB";
    static final long LEAST = 2_000;
    static final long MOST = 15_000_000;
    static final int LONGEST_TEXT = 2_000;

    static final List<String> CURRENCIES =
            List.of("AUD", "CAD", "CHF", "CNY", "DKK", "EUR", "GBP", "HKD", "IDR", "JPY", "MYR", "SGD", "THB", "USD");

    private Limits() {}

    static void require(String currency) {
        if (!CURRENCIES.contains(currency)) {
            throw ApiError.badRequest("currency " + currency + " is not supported");
        }
    }

    /** The amount in minor units. */
    static long amount(String written, String currency) {
        if (!written.matches("\\d{1,15}")) {
            throw ApiError.invalidAmount("amount must be a whole number of the smallest currency unit");
        }
        long amount = Long.parseLong(written);
        if (amount < 1) {
            throw ApiError.invalidAmount("amount must be greater than 0");
        }
        if (currency.equals(CURRENCY) && amount < LEAST) {
            throw ApiError.invalidAmount("amount must be at least " + LEAST);
        }
        if (currency.equals(CURRENCY) && amount > MOST) {
            throw ApiError.invalidAmount("amount must be at most " + MOST);
        }
        return amount;
    }
}
