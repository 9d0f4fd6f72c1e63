package dev.invoicelinks.job.settings;

import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where hints from the provider are taken, and by which secrets they are known.
 *
 * @param port 0: any free one
 * @param secret Base64, as the provider shows it; null: no hints are taken
 * @param oldSecret the one before it, while it is being changed
 */
public record WebhookSettings(
        String address,
        int port,
        @Nullable String secret,
        @Nullable String oldSecret) {

    private static final int HIGHEST_PORT = 65_535;
    private static final int LEAST_BYTES = 16;
    private static final String PREFIX = "invoice-links.webhook.";

    /** Every rule these values break, in words. */
    public List<String> problems() {
        Rules rules = new Rules(PREFIX);
        rules.between("port", port, 0, HIGHEST_PORT);
        secret(rules, "secret", secret);
        secret(rules, "old-secret", oldSecret);
        if (secret == null && oldSecret != null) {
            rules.breaks("old-secret", "***", "is set without a secret: set webhook.secret-file too, or remove it");
        }
        return rules.broken();
    }

    private static void secret(Rules rules, String key, @Nullable String written) {
        if (written == null) {
            return;
        }
        try {
            if (Base64.getDecoder().decode(written).length < LEAST_BYTES) {
                rules.breaks(key, "***", "holds fewer than " + LEAST_BYTES + " bytes: copy the whole secret");
            }
        } catch (IllegalArgumentException malformed) {
            rules.breaks(key, "***", "is no Base64: copy the secret as the provider's dashboard shows it");
        }
    }

    /** The keys that signatures are made with, the newest first. */
    public List<byte[]> keys() {
        return Stream.of(secret, oldSecret)
                .filter(Objects::nonNull)
                .map(Base64.getDecoder()::decode)
                .toList();
    }

    /** Never the secrets. */
    @Override
    public String toString() {
        return address + ":" + port;
    }
}
