package dev.invoicelinks.link.omise;

/**
 * The account's secret key; it never prints itself.
 *
 * @param value as the provider issued it
 */
public record SecretKey(String value) {

    private static final String LIVE = "skey_";
    private static final String TEST = "skey_test_";
    private static final int SHOWN = 3;

    /** True for a key that begins as the provider's secret keys do. */
    public boolean isSecret() {
        return value.startsWith(LIVE);
    }

    /** True for a key whose links take no real money. */
    public boolean isTest() {
        return value.startsWith(TEST);
    }

    /** The text without the key: whoever is asked may tell it back. */
    String hiddenIn(String text) {
        return text.contains(value) ? text.replace(value, toString()) : text;
    }

    /** The kind and the last characters, enough to tell two keys apart. */
    @Override
    public String toString() {
        String kind = isTest() ? TEST : isSecret() ? LIVE : "";
        boolean isLong = value.length() > kind.length() + 2 * SHOWN;
        return kind + "***" + (isLong ? value.substring(value.length() - SHOWN) : "");
    }
}
