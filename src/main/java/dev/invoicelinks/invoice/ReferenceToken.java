package dev.invoicelinks.invoice;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mark by which we know our own link again: 13 characters of Crockford base32 and a check character.
 *
 * @param value 14 characters of the Crockford alphabet
 */
public record ReferenceToken(String value) {

    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    static final int BODY_LENGTH = 13;

    private static final Pattern IN_TEXT = Pattern.compile("(?<![0-9A-Za-z])#([" + ALPHABET + "]{14})(?![0-9A-Za-z])");

    public ReferenceToken {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("Not a reference token: " + value);
        }
    }

    /** The token of 13 characters, its check character added. */
    static ReferenceToken of(String body) {
        return new ReferenceToken(body + check(body));
    }

    /** The first well-formed token that a description starts with or holds after white space; never a part of a longer word. */
    public static Optional<ReferenceToken> in(String description) {
        Matcher matcher = IN_TEXT.matcher(description);
        while (matcher.find()) {
            if (isWellFormed(matcher.group(1))) {
                return Optional.of(new ReferenceToken(matcher.group(1)));
            }
        }
        return Optional.empty();
    }

    /** The token as code puts it first into a description, such as {@code #K7Q2M9XA4TB3C5}. */
    public String marked() {
        return "#" + value;
    }

    static boolean isWellFormed(String text) {
        return text.length() == BODY_LENGTH + 1
                && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && text.charAt(BODY_LENGTH) == check(text.substring(0, BODY_LENGTH));
    }

    /** Weighted sum modulo 31, a prime below the alphabet's size: finds every single wrong letter but two far-apart values, and every swap of neighbours. */
    private static char check(String body) {
        int sum = 0;
        for (int place = 0; place < body.length(); place++) {
            sum += (place + 2) * ALPHABET.indexOf(body.charAt(place));
        }
        return ALPHABET.charAt(sum % 31);
    }

    @Override
    public String toString() {
        return value;
    }
}
