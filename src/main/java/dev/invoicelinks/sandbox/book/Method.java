package dev.invoicelinks.sandbox.book;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A way to pay: for which currencies it is offered, how it goes, and what it costs the merchant. */
public enum Method {
    CARD("card", Currencies.ALL, Flow.IMMEDIATE, 3_650, Duration.ofHours(24)),
    PROMPTPAY("promptpay", "THB", Flow.OFFLINE, 1_650, Duration.ofHours(24)),
    MOBILE_BANKING_BAY("mobile_banking_bay", "THB", Flow.REDIRECT, 1_650, Duration.ofHours(1)),
    MOBILE_BANKING_BBL("mobile_banking_bbl", "THB", Flow.REDIRECT, 1_650, Duration.ofHours(1)),
    MOBILE_BANKING_KBANK("mobile_banking_kbank", "THB", Flow.REDIRECT, 1_650, Duration.ofHours(1)),
    MOBILE_BANKING_KTB("mobile_banking_ktb", "THB", Flow.REDIRECT, 1_650, Duration.ofHours(1)),
    MOBILE_BANKING_SCB("mobile_banking_scb", "THB", Flow.REDIRECT, 1_650, Duration.ofHours(1)),
    INTERNET_BANKING_BAY("internet_banking_bay", "THB", Flow.REDIRECT, 1_650, Duration.ofHours(1)),
    INTERNET_BANKING_BBL("internet_banking_bbl", "THB", Flow.REDIRECT, 1_650, Duration.ofHours(1)),
    TRUEMONEY("truemoney", "THB", Flow.REDIRECT, 3_650, Duration.ofHours(1)),
    RABBIT_LINEPAY("rabbit_linepay", "THB", Flow.REDIRECT, 3_650, Duration.ofHours(1)),
    SHOPEEPAY("shopeepay", "THB", Flow.REDIRECT, 3_650, Duration.ofHours(1)),
    PAYNOW("paynow", "SGD", Flow.OFFLINE, 1_650, Duration.ofHours(24)),
    FPX("fpx", "MYR", Flow.REDIRECT, 1_650, Duration.ofHours(1)),
    DUITNOW_OBW("duitnow_obw", "MYR", Flow.REDIRECT, 1_650, Duration.ofHours(1)),
    ECONTEXT("econtext", "JPY", Flow.OFFLINE, 3_650, Duration.ofDays(3)),
    PAYPAY("paypay", "JPY", Flow.REDIRECT, 3_650, Duration.ofHours(1));

    private final String word;
    private final List<String> currencies;
    private final Flow flow;
    private final long feePer100000;
    private final Duration patience;

    Method(String word, String currency, Flow flow, long feePer100000, Duration patience) {
        this(word, List.of(currency), flow, feePer100000, patience);
    }

    Method(String word, List<String> currencies, Flow flow, long feePer100000, Duration patience) {
        this.word = word;
        this.currencies = currencies;
        this.flow = flow;
        this.feePer100000 = feePer100000;
        this.patience = patience;
    }

    /** As the wire says it, such as {@code mobile_banking_scb}. */
    public String word() {
        return word;
    }

    public List<String> currencies() {
        return currencies;
    }

    public Flow flow() {
        return flow;
    }

    /** Thousandths of a per cent. */
    public long feePer100000() {
        return feePer100000;
    }

    /** How long a charge waits for its customer. */
    public Duration patience() {
        return patience;
    }

    public static Optional<Method> named(String word) {
        return List.of(values()).stream()
                .filter(method -> method.word.equals(word))
                .findFirst();
    }

    /** What a link in this currency offers, cards first. */
    public static List<Method> offeredFor(String currency) {
        List<Method> offered = new ArrayList<>(List.of(values()));
        offered.removeIf(method -> !method.currencies.contains(currency));
        return offered;
    }
}
