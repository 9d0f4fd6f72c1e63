package dev.invoicelinks.sandbox.book;

import java.util.List;

/** The currencies of cards (Omise API, Currencies). */
public final class Currencies {

    public static final List<String> ALL =
            List.of("AUD", "CAD", "CHF", "CNY", "DKK", "EUR", "GBP", "HKD", "IDR", "JPY", "MYR", "SGD", "THB", "USD");

    private Currencies() {}

    /** Decimals of the currency as the provider counts them: the yen alone has none. */
    public static int decimals(String currency) {
        return currency.equals("JPY") ? 0 : 2;
    }
}
