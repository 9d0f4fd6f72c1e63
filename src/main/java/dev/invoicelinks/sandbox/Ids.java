package dev.invoicelinks.sandbox;

import java.security.SecureRandom;

/** Object ids as the Links API gives them: 19 characters of base 36 behind a prefix. */
final class Ids {

    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 19;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    static String random() {
        return RANDOM.ints(LENGTH, 0, ALPHABET.length())
                .collect(StringBuilder::new, (id, place) -> id.append(ALPHABET.charAt(place)), StringBuilder::append)
                .toString();
    }
}
