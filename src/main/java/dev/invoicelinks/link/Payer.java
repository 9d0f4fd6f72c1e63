package dev.invoicelinks.link;

import org.jspecify.annotations.Nullable;

/** What a person may recognise a charge by when it carries no token, as the charges of our links do; card numbers in it are hidden. */
public record Payer(
        @Nullable String description,
        @Nullable String name,
        @Nullable String email) {

    /** Nothing is kept: the token says all. */
    public static final Payer UNNEEDED = new Payer(null, null, null);

    /** Names nobody in logs. */
    @Override
    public String toString() {
        return "(payer)";
    }
}
