package dev.invoicelinks.sandbox.page.method;

import java.util.Locale;

/** The headings under which methods are offered. */
public enum MethodGroup {
    CARD,
    QR,
    MOBILE_BANKING,
    INTERNET_BANKING,
    WALLET,
    SHOP;

    static MethodGroup of(PayMethod method) {
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

    /** Its key in the texts. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
