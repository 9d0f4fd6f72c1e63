package dev.invoicelinks.web;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tells the provider's requests from all others (Omise API, Webhooks): HMAC-SHA256 over {@code <timestamp>.<raw body>} with the decoded secret, in lower-case hex. While
 * the secret is being changed the header holds two signatures and two keys are ours; any match counts.
 */
final class WebhookSignature {

    static final String HEADER = "Omise-Signature";
    static final String TIMESTAMP_HEADER = "Omise-Signature-Timestamp";

    /** How far the request's time may be from ours. */
    static final Duration TOLERANCE = Duration.ofSeconds(300);

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MOST_SIGNATURES = 4;

    private final List<byte[]> keys;
    private final Clock clock;

    /** @param keys at least one */
    WebhookSignature(List<byte[]> keys, Clock clock) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("Without a secret no request can be told from a forged one");
        }
        this.keys = List.copyOf(keys);
        this.clock = clock;
    }

    /** Why the request is not to be believed; empty when it is the provider's and of now. */
    Optional<Refusal> refusal(@Nullable String signatures, @Nullable String timestamp, byte[] body) {
        if (signatures == null || timestamp == null) {
            return Optional.of(Refusal.UNSIGNED);
        }
        if (!timestamp.matches("\\d{1,12}")) {
            return Optional.of(Refusal.FORGED);
        }
        if (!isSigned(signatures, timestamp, body)) {
            return Optional.of(Refusal.FORGED);
        }
        Duration apart = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant());
        return apart.abs().compareTo(TOLERANCE) > 0 ? Optional.of(Refusal.STALE) : Optional.empty();
    }

    private boolean isSigned(String signatures, String timestamp, byte[] body) {
        List<byte[]> expected = new ArrayList<>();
        for (byte[] key : keys) {
            expected.add(hmac(key, timestamp, body).getBytes(StandardCharsets.US_ASCII));
        }
        boolean matches = false;
        String[] given = signatures.split(",", MOST_SIGNATURES + 1);
        for (int place = 0; place < Math.min(given.length, MOST_SIGNATURES); place++) {
            byte[] signature = given[place].strip().getBytes(StandardCharsets.UTF_8);
            for (byte[] ours : expected) {
                // every pair is compared to its end, so that the time it takes tells nothing
                matches |= MessageDigest.isEqual(ours, signature);
            }
        }
        return matches;
    }

    /** The signature in lower-case hex. */
    static String hmac(byte[] key, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update(timestamp.getBytes(StandardCharsets.US_ASCII));
            mac.update((byte) '.');
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (NoSuchAlgorithmException | InvalidKeyException absent) {
            throw new IllegalStateException("This JDK cannot make " + ALGORITHM, absent);
        }
    }
}
