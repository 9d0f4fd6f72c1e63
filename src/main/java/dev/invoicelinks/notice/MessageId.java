package dev.invoicelinks.notice;

import java.util.regex.Pattern;

/**
 * The Message-ID of a notice (RFC 5322 section 3.6.4), the same at every try, so that a second copy can be recognised as one.
 *
 * @param value with its angle brackets, such as {@code <il.3f9a…@example.co.th>}
 */
public record MessageId(String value) {

    private static final Pattern FORM = Pattern.compile("<(il\\.[0-9a-f]{40})@[A-Za-z0-9.-]+>");

    public MessageId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a Message-ID of ours: " + value);
        }
    }

    /** The name of the file that keeps this message in the outbox, without its ending. */
    public String fileName() {
        return value.substring(1, value.indexOf('@'));
    }

    @Override
    public String toString() {
        return value;
    }
}
