package dev.invoicelinks.sandbox.page.qr;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A payload being written: fields of tag, length and value, closed by a checksum (EMVCo merchant-presented mode, sections 3 and 4).
 *
 * <p>Immutable; lengths count characters, and only printable ASCII is taken, so that they count bytes as well.
 */
public final class EmvPayload {

    private static final int LONGEST_VALUE = 99;
    private static final String CHECKSUM_TAG = "63";
    private static final int POLYNOMIAL = 0x1021;
    private static final int SIXTEEN_BITS = 0xFFFF;
    private static final int HIGHEST_BIT = 0x8000;

    private final String written;

    private EmvPayload(String written) {
        this.written = written;
    }

    public static EmvPayload empty() {
        return new EmvPayload("");
    }

    /** @throws IllegalArgumentException for a tag that is not two digits, or a value that is empty, too long or not printable ASCII */
    public EmvPayload with(String tag, String value) {
        if (!tag.matches("\\d{2}")) {
            throw new IllegalArgumentException("Tag \"" + tag + "\" is not two digits");
        }
        if (!value.matches("[ -~]{1," + LONGEST_VALUE + "}")) {
            throw new IllegalArgumentException("Value of tag " + tag + " is not 1 to " + LONGEST_VALUE
                    + " characters of printable ASCII, but \"" + value + "\"");
        }
        return new EmvPayload(written + tag + String.format(Locale.ROOT, "%02d", value.length()) + value);
    }

    /** A field that holds fields. */
    public EmvPayload with(String tag, EmvPayload template) {
        return with(tag, template.written);
    }

    /** The finished text, with its checksum as the last field. */
    public String sealed() {
        String unsealed = written + CHECKSUM_TAG + "04";
        return unsealed + checksum(unsealed);
    }

    /** CRC-16/CCITT with the initial value FFFF, as four upper-case hexadecimal digits. */
    static String checksum(String text) {
        int remainder = SIXTEEN_BITS;
        for (byte next : text.getBytes(StandardCharsets.US_ASCII)) {
            remainder ^= next << Byte.SIZE;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                boolean carries = (remainder & HIGHEST_BIT) != 0;
                remainder = remainder << 1 & SIXTEEN_BITS ^ (carries ? POLYNOMIAL : 0);
            }
        }
        return String.format(Locale.ROOT, "%04X", remainder);
    }
}
