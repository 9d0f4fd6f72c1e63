package dev.invoicelinks.sandbox.page.method;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every way to pay that a page offers, in the order it offers them (Omise API, Payment methods). */
public enum PayMethod {
    CARD("", Flow.IMMEDIATE, "Visa · Mastercard · JCB"),
    PROMPTPAY("THB", Flow.OFFLINE, "PromptPay"),
    MOBILE_BANKING_KBANK("THB", Flow.REDIRECT, "K PLUS"),
    MOBILE_BANKING_SCB("THB", Flow.REDIRECT, "SCB EASY"),
    MOBILE_BANKING_BBL("THB", Flow.REDIRECT, "Bualuang mBanking"),
    MOBILE_BANKING_BAY("THB", Flow.REDIRECT, "KMA"),
    MOBILE_BANKING_KTB("THB", Flow.REDIRECT, "Krungthai NEXT"),
    INTERNET_BANKING_BAY("THB", Flow.REDIRECT, "Krungsri Online"),
    INTERNET_BANKING_BBL("THB", Flow.REDIRECT, "Bualuang iBanking"),
    TRUEMONEY("THB", Flow.REDIRECT, "TrueMoney Wallet"),
    RABBIT_LINEPAY("THB", Flow.REDIRECT, "Rabbit LINE Pay"),
    SHOPEEPAY("THB", Flow.REDIRECT, "ShopeePay"),
    PAYNOW("SGD", Flow.OFFLINE, "PayNow"),
    FPX("MYR", Flow.REDIRECT, "FPX"),
    DUITNOW_OBW("MYR", Flow.REDIRECT, "DuitNow"),
    ECONTEXT("JPY", Flow.OFFLINE, "FamilyMart · Lawson · Ministop · Seicomart"),
    PAYPAY("JPY", Flow.REDIRECT, "PayPay");

    private final String currency;
    private final Flow flow;
    private final String brand;

    PayMethod(String currency, Flow flow, String brand) {
        this.currency = currency;
        this.flow = flow;
        this.brand = brand;
    }

    /** What a link in this currency (ISO 4217) can be paid with; a card always. */
    public static List<PayMethod> offeredFor(String currency) {
        return Arrays.stream(values()).filter(method -> method.takes(currency)).toList();
    }

    /** The method of this wire name. */
    public static Optional<PayMethod> named(String wireName) {
        return Arrays.stream(values())
                .filter(method -> method.wireName().equals(wireName))
                .findFirst();
    }

    public boolean takes(String other) {
        return currency.isEmpty() || currency.equals(other);
    }

    /** The name in the provider's API, such as {@code mobile_banking_scb}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Flow flow() {
        return flow;
    }

    /** What customers know it by, the same in every language. */
    public String brand() {
        return brand;
    }

    /** Several methods of a kind stand together under one heading. */
    public MethodGroup group() {
        return MethodGroup.of(this);
    }
}
