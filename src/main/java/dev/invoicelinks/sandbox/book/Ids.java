package dev.invoicelinks.sandbox.book;

import java.security.SecureRandom;

/** Object ids as the Links API gives them: 19 characters of base 36 behind a prefix. */
public final class Ids {

    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 19;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new id, such as {@code chrg_test_…} for the kind {@code chrg}. */
    public static String fresh(String kind, Mode mode) {
        return mode.prefix(kind) + random();
    }

    static String random() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        StringBuilder id = new StringBuilder(LENGTH);
        for (byte some : bytes) {
            id.append(ALPHABET.charAt(Math.floorMod(some, ALPHABET.length())));
        }
        return id.toString();
    }
}
