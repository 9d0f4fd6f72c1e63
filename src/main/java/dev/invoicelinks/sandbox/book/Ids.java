package dev.invoicelinks.sandbox.book;

import java.security.SecureRandom;
import java.time.Instant;

/**
 * Object ids as the Links API gives them: 19 characters of base 36 behind a prefix. Like the real ones they begin with their time, so that an index of them grows
 * at its end; what follows cannot be guessed.
 */
public final class Ids {

    private static final int BASE = 36;
    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 19;
    private static final int TIME_LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new id, such as {@code chrg_test_...} for the kind {@code chrg}. */
    static String fresh(String kind, Mode mode, Instant at) {
        return mode.prefix(kind) + time(at) + random(LENGTH - TIME_LENGTH);
    }

    private static String time(Instant at) {
        String time = Long.toString(Math.max(0, at.toEpochMilli()), BASE);
        String padded = "0".repeat(TIME_LENGTH) + time;
        return padded.substring(padded.length() - TIME_LENGTH);
    }

    static String random() {
        return random(LENGTH);
    }

    private static String random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        StringBuilder id = new StringBuilder(length);
        for (byte some : bytes) {
            id.append(ALPHABET.charAt(Math.floorMod(some, BASE)));
        }
        return id.toString();
    }
}
