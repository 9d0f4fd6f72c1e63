package dev.invoicelinks.link;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A movement of the account's balance (Omise API, Transaction object).
 *
 * @param amount never negative: the direction says which way
 * @param credit true when the balance grew
 * @param key what moved it, as written, such as {@code charge.captured.net}; the provider's list of keys is open
 * @param originId of the charge, refund, dispute or transfer that caused it
 * @param transferableAt when the money may leave for the bank
 * @param oddities what was not as documented, in words
 */
public record Transaction(
        String id,
        StatedAmount amount,
        boolean credit,
        String key,
        @Nullable String originId,
        Instant createdAt,
        @Nullable Instant transferableAt,
        List<String> oddities)
        implements ProviderRecord {

    @Override
    public RecordKind kind() {
        return RecordKind.TRANSACTION;
    }

    /** What kind of thing caused it, by the form of its id. */
    public Origin origin() {
        return Origin.of(originId == null ? "" : originId);
    }

    /** What causes movements. */
    public enum Origin {
        CHARGE("chrg_"),
        REFUND("rfnd_"),
        DISPUTE("dspt_"),
        TRANSFER("trsf_"),
        OTHER("");

        private final String prefix;

        Origin(String prefix) {
            this.prefix = prefix;
        }

        static Origin of(String id) {
            for (Origin origin : values()) {
                if (id.startsWith(origin.prefix)) {
                    return origin;
                }
            }
            return OTHER;
        }
    }
}
