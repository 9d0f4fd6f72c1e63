package dev.invoicelinks.invoice;

import java.math.BigInteger;
import java.text.Normalizer;

/**
 * An invoice number in canonical form: NFKC, trimmed, case and leading zeros kept, so that one invoice has one spelling.
 *
 * @param value 1 to 100 characters
 */
public record InvoiceNumber(String value) {

    /** Longest number taken; the longest seen in exports has 40 characters. */
    public static final int MAX_LENGTH = 100;

    private static final BigInteger HASH_MODULUS = BigInteger.TEN.pow(12);

    public InvoiceNumber {
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("An invoice number has 1 to " + MAX_LENGTH + " characters");
        }
    }

    /** The canonical number of what stands in a file. */
    public static InvoiceNumber canonical(String written) {
        return new InvoiceNumber(
                Normalizer.normalize(written, Normalizer.Form.NFKC).strip());
    }

    /** The number's ASCII digits read as one number modulo 10^12, the summand of the hash total; 0 without digits. */
    public long digits() {
        String digits = value.replaceAll("[^0-9]", "");
        if (digits.isEmpty()) {
            return 0;
        }
        return digits.length() <= 12
                ? Long.parseLong(digits)
                : new BigInteger(digits).mod(HASH_MODULUS).longValue();
    }

    @Override
    public String toString() {
        return value;
    }
}
