package dev.invoicelinks.link;

import java.util.List;
import java.util.function.Consumer;

/**
 * What the provider says of money received. Reads only, repeated by the adapter; what cannot be read as documented comes back as {@link Unreadable} or with its
 * oddities, never as an exception, so that one object does not stop the rest.
 *
 * <p>Every method throws {@link KeyNotAccepted} on 401 or 403 and {@link ProviderUnavailable} when no answer can be had; all are safe to repeat.
 */
public interface Charges {

    /** The provider's clock. */
    ProviderTime now();

    /**
     * Reads all pages of what was created in a window, chronologically, once.
     *
     * @param most a window that holds more is not read
     * @param taker gets each page, in order, on the caller's thread; a charge comes with its refunds and its dispute
     */
    WindowReading list(RecordKind kind, Window window, long most, Consumer<RecordPage> taker);

    /** One charge with its refunds and its dispute; empty when the provider does not know it. */
    List<ProviderRecord> charge(String chargeId);

    /** One dispute; empty when the provider does not know it. */
    List<ProviderRecord> dispute(String disputeId);

    /** Every charge that was made through a link, with its refunds and dispute; a link that the provider does not know counts as unavailable, so that nobody takes it for unpaid. */
    List<ProviderRecord> ofLink(String linkId);
}
