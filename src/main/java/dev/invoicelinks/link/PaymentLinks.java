package dev.invoicelinks.link;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The provider's links, as far as issuing needs them. Reads are repeated by the adapter; a create goes onto the wire once, whatever happens. */
public interface PaymentLinks {

    /**
     * Reads account and capability.
     *
     * @throws KeyNotAccepted on 401 or 403
     * @throws ProviderUnavailable when no answer can be had
     */
    ProviderAccount account();

    /** Asks for one link, once; never throws for anything the network or the provider does. Not safe to repeat: follow never-twice. */
    CreateOutcome create(LinkRequest request, SendBy sendBy);

    /**
     * Reads one link; empty when the provider does not know it.
     *
     * @throws ProviderUnavailable when no answer can be had
     */
    Optional<PaymentLink> read(String linkId);

    /** Deletes the link if it is not used, then reads it again. Safe to repeat. */
    EndOutcome end(String linkId);

    /**
     * Reads every link created from {@code from} until the provider's now (fixed before the first page), chronologically, at most five times until two whole readings agree with the total.
     *
     * @param from by this machine's clock; the adapter shifts it by the difference to the provider's
     * @param wanted decides which links are kept, so that a long window stays small in memory
     * @throws ProviderUnavailable when no answer can be had
     */
    Listing since(Instant from, Predicate<PaymentLink> wanted);

    /**
     * The newest page (up to 100 links), newest first.
     *
     * @throws ProviderUnavailable when no answer can be had
     */
    List<PaymentLink> newest();

    /** Calls a second that are permitted now; falls when the provider asks to slow down. */
    long permittedPerSecond();
}
