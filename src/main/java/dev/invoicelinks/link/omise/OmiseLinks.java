package dev.invoicelinks.link.omise;

import dev.invoicelinks.link.Charges;
import dev.invoicelinks.link.CreateOutcome;
import dev.invoicelinks.link.EndOutcome;
import dev.invoicelinks.link.LinkRequest;
import dev.invoicelinks.link.Listing;
import dev.invoicelinks.link.PaymentLink;
import dev.invoicelinks.link.PaymentLinks;
import dev.invoicelinks.link.ProviderAccount;
import dev.invoicelinks.link.ProviderUnavailable;
import dev.invoicelinks.link.SendBy;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The provider's links over the classic Links API. Safe for threads. */
public final class OmiseLinks implements PaymentLinks, AutoCloseable {

    /** Enough to hide the time an answer takes; all calls together stay within the limits of the settings. */
    private static final int PAGES_AHEAD = 4;

    private final Wire wire;
    private final Reads reads;
    private final CreateCall create;
    private final LinkListing listing;
    private final AccountReading account;
    private final OmiseCharges charges;

    /**
     * @param settings checked before: without problems
     * @param nanoTime the monotonic clock
     */
    public OmiseLinks(ProviderSettings settings, Clock clock, LongSupplier nanoTime) {
        this(settings, clock, nanoTime, Patience.REAL, RandomGenerator.getDefault());
    }

    OmiseLinks(
            ProviderSettings settings, Clock clock, LongSupplier nanoTime, Patience patience, RandomGenerator random) {
        SecretKey key = Objects.requireNonNull(settings.secretKey(), "settings without a key were not checked");
        this.wire = new Wire(settings, key, clock, nanoTime);
        this.reads = new Reads(wire, settings.readAttempts(), patience, random);
        this.create = new CreateCall(wire, !key.isTest(), nanoTime, patience);
        ProviderClock providerClock = new ProviderClock(wire, reads, settings.clockSkew());
        this.listing = new LinkListing(wire, new Pages(wire, reads, 0), providerClock);
        this.charges = new OmiseCharges(wire, reads, new Pages(wire, reads, PAGES_AHEAD), providerClock);
        this.account = new AccountReading(wire, reads);
    }

    /** What came of the links, read over the same connections and under the same limits. */
    public Charges charges() {
        return charges;
    }

    @Override
    public ProviderAccount account() {
        return account.account();
    }

    @Override
    public CreateOutcome create(LinkRequest request, SendBy sendBy) {
        return create.create(request, sendBy);
    }

    @Override
    public Optional<PaymentLink> read(String linkId) {
        Answer answer = reads.get(address(linkId), Wire.MOST_OBJECT_BYTES);
        if (answer.status() == 404) {
            return Optional.empty();
        }
        if (!answer.isOk() || answer.json() == null) {
            throw new ProviderUnavailable(
                    "Link " + linkId + " could not be read: the provider answered " + answer.words());
        }
        try {
            return Optional.of(LinkObject.read(answer.json()));
        } catch (LinkObject.NotALink unreadable) {
            throw new ProviderUnavailable("Link " + linkId + " could not be read: " + unreadable.getMessage());
        }
    }

    /** Looks first: a used link takes no money any more, and deleting it would only take the payment's link away. */
    @Override
    public EndOutcome end(String linkId) {
        try {
            Optional<PaymentLink> before = read(linkId);
            if (before.isPresent() && !before.get().isLive()) {
                return ended(before.get(), null, "the link was looked at");
            }
            Answer deleted = reads.delete(address(linkId));
            return read(linkId)
                    .map(now -> ended(now, deleted.requestId(), "the provider answered " + deleted.words()))
                    .orElseGet(() -> new EndOutcome.NotConfirmed("the provider does not know link " + linkId));
        } catch (ProviderUnavailable unavailable) {
            return new EndOutcome.NotConfirmed(String.valueOf(unavailable.getMessage()));
        }
    }

    private static EndOutcome ended(PaymentLink now, @Nullable String requestId, String answered) {
        if (now.used()) {
            return new EndOutcome.Used(now, requestId);
        }
        return now.deleted()
                ? new EndOutcome.Ended(now, requestId)
                : new EndOutcome.NotConfirmed("the link still stands; " + answered);
    }

    @Override
    public Listing since(Instant from, Predicate<PaymentLink> wanted) {
        return listing.since(from, wanted);
    }

    @Override
    public List<PaymentLink> newest() {
        return listing.newest();
    }

    @Override
    public long permittedPerSecond() {
        return wire.rate().permittedPerSecond();
    }

    private HttpUrl address(String linkId) {
        return wire.address("links").addPathSegment(linkId).build();
    }

    @Override
    public void close() {
        wire.close();
    }
}
