package dev.invoicelinks.torture.checker;

/**
 * Something that must not be.
 *
 * @param subject invoice number, charge, file or message
 */
public record Finding(Invariant invariant, String subject, String seen, String expected) {

    /** In one line, for a person. */
    public String words() {
        return invariant.number() + " " + invariant + "  " + subject + ": seen " + seen + "; expected " + expected;
    }
}
