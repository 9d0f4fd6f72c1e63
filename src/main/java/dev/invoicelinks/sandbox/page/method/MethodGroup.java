package dev.invoicelinks.sandbox.page.method;

import dev.invoicelinks.sandbox.book.Method;
import java.util.List;
import java.util.Locale;

/** The headings under which ways to pay are offered, in this order. */
public enum MethodGroup {
    CARD,
    QR,
    MOBILE_BANKING,
    INTERNET_BANKING,
    WALLET,
    SHOP;

    public static MethodGroup of(Method method) {
        return switch (method) {
            case CARD -> CARD;
            case PROMPTPAY, PAYNOW -> QR;
            case MOBILE_BANKING_BAY, MOBILE_BANKING_BBL, MOBILE_BANKING_KBANK, MOBILE_BANKING_KTB, MOBILE_BANKING_SCB ->
                MOBILE_BANKING;
            case INTERNET_BANKING_BAY, INTERNET_BANKING_BBL, FPX, DUITNOW_OBW -> INTERNET_BANKING;
            case TRUEMONEY, RABBIT_LINEPAY, SHOPEEPAY, PAYPAY -> WALLET;
            case ECONTEXT -> SHOP;
        };
    }

    /** Those of the offered methods that stand under this heading. */
    public List<Method> of(List<Method> offered) {
        return offered.stream().filter(method -> of(method) == this).toList();
    }

    /** What customers know the method by, the same in every language. */
    public static String brand(Method method) {
        return switch (method) {
            case CARD -> "Visa · Mastercard · JCB";
            case PROMPTPAY -> "PromptPay";
            case MOBILE_BANKING_BAY -> "KMA";
            case MOBILE_BANKING_BBL -> "Bualuang mBanking";
            case MOBILE_BANKING_KBANK -> "K PLUS";
            case MOBILE_BANKING_KTB -> "Krungthai NEXT";
            case MOBILE_BANKING_SCB -> "SCB EASY";
            case INTERNET_BANKING_BAY -> "Krungsri Online";
            case INTERNET_BANKING_BBL -> "Bualuang iBanking";
            case TRUEMONEY -> "TrueMoney";
            case RABBIT_LINEPAY -> "Rabbit LINE Pay";
            case SHOPEEPAY -> "ShopeePay";
            case PAYNOW -> "PayNow";
            case FPX -> "FPX";
            case DUITNOW_OBW -> "DuitNow";
            case ECONTEXT -> "FamilyMart · Lawson · Ministop · Seicomart";
            case PAYPAY -> "PayPay";
        };
    }

    /** Its part of the texts' names. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
