package dev.invoicelinks.run;

/** Which books a run writes: the embedded sandbox's, those of a test key, or the live ones. */
public enum Mode {
    SANDBOX,
    TEST,
    LIVE;

    /** Only live links take real money. */
    public boolean isLive() {
        return this == LIVE;
    }

    /** The word of JSON output and of the merchant's key, such as {@code sandbox}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
