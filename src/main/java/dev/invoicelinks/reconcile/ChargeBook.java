package dev.invoicelinks.reconcile;

import dev.invoicelinks.link.ProviderRecord;
import dev.invoicelinks.link.RecordKind;
import dev.invoicelinks.run.Merchant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the provider said of money, as last read. It holds no decision of ours, and an older reading never replaces a newer one, so that it does not matter who
 * writes, how often, or in which order.
 */
public interface ChargeBook {

    /**
     * Keeps what was read, all or nothing. Safe to repeat.
     *
     * @param readAt when the reading began, by our clock: the provider's word is no older
     */
    Recorded record(Merchant merchant, List<? extends ProviderRecord> records, Instant readAt);

    /** Until when, by the provider's clock, everything created was read; empty before the first time. */
    Optional<Instant> readUntil(Merchant merchant, RecordKind kind);

    /** Moves the mark forward; one that is further already stays. */
    void moveMark(Merchant merchant, RecordKind kind, Instant readUntil);

    /** When the first link was made or the first run began: no charge of ours is older. */
    Optional<Instant> beginning(Merchant merchant);

    /**
     * The charges or disputes that the provider may still change and that were last read before an instant, in the order of their rows.
     *
     * @param kind CHARGE or DISPUTE
     * @param madeSince by the provider's clock
     */
    List<OpenRecord> open(
            Merchant merchant, RecordKind kind, Instant madeSince, Instant readBefore, long afterRow, int limit);

    /** The ids of such charges that were made before an instant, those first that the provider was asked for least recently. */
    List<String> openForLong(Merchant merchant, Instant madeBefore, Instant readBefore, int limit);

    /** The charges that a refund or dispute became known or different of since an instant, and that were not read since, in the order of their ids. */
    List<String> touched(Merchant merchant, Instant since, String afterId, int limit);

    /** Drops from the unreadable what has been read after all. */
    void dropReadable(Merchant merchant);

    /** How many things are listed that could not be read. */
    long unreadable(Merchant merchant);
}
