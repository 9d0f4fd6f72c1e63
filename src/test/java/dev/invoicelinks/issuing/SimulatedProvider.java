package dev.invoicelinks.issuing;

import dev.invoicelinks.link.CreateOutcome;
import dev.invoicelinks.link.EndOutcome;
import dev.invoicelinks.link.LinkRequest;
import dev.invoicelinks.link.Listing;
import dev.invoicelinks.link.PaymentLink;
import dev.invoicelinks.link.PaymentLinks;
import dev.invoicelinks.link.PaymentUri;
import dev.invoicelinks.link.ProviderAccount;
import dev.invoicelinks.link.SendBy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** A provider in memory whose answers a test decides call by call; what it keeps is what really exists. */
public final class SimulatedProvider implements PaymentLinks {

    public final Map<String, PaymentLink> kept = new ConcurrentHashMap<>();
    final AtomicInteger posts = new AtomicInteger();

    /** How many creates reached it. */
    public int posts() {
        return posts.get();
    }

    final List<PaymentLink> late = new ArrayList<>();
    boolean stable = true;

    /** While true, nothing can be asked of it. */
    public boolean unreachable;

    /** How often a link's end was asked for. */
    public final AtomicInteger deletes = new AtomicInteger();

    /** Decides the answer to the n-th POST; the link is what would be made. */
    BiFunction<Integer, PaymentLink, CreateOutcome> answers = this::landed;

    private final Clock clock;

    public SimulatedProvider(Clock clock) {
        this.clock = clock;
    }

    CreateOutcome landed(int post, PaymentLink link) {
        kept.put(link.id(), link);
        return new CreateOutcome.Created(link, "request-" + post);
    }

    CreateOutcome landedWithoutAnswer(int post, PaymentLink link) {
        kept.put(link.id(), link);
        return new CreateOutcome.Ambiguous("read timed out", null);
    }

    CreateOutcome lostOnTheWay(int post, PaymentLink link) {
        return new CreateOutcome.Ambiguous("connection reset", null);
    }

    CreateOutcome landsLate(int post, PaymentLink link) {
        late.add(link);
        return new CreateOutcome.Ambiguous("call timed out", null);
    }

    void letLateOnesLand() {
        late.forEach(link -> kept.put(link.id(), link));
        late.clear();
    }

    static PaymentLink link(String id, LinkRequest request, Instant createdAt) {
        return new PaymentLink(
                id,
                false,
                request.amount(),
                request.title(),
                request.description(),
                request.multiple(),
                false,
                false,
                new PaymentUri("http://127.0.0.1/pay/" + id),
                createdAt,
                null,
                null);
    }

    public static PaymentLink used(PaymentLink link, Instant at) {
        return copy(link, true, link.deleted(), at);
    }

    static PaymentLink deleted(PaymentLink link, Instant at) {
        return copy(link, link.used(), true, at);
    }

    private static PaymentLink copy(PaymentLink it, boolean used, boolean deleted, Instant at) {
        return new PaymentLink(
                it.id(),
                it.livemode(),
                it.amount(),
                it.title(),
                it.description(),
                it.multiple(),
                used,
                deleted,
                it.uri(),
                it.createdAt(),
                used ? at : null,
                deleted ? at : null);
    }

    @Override
    public CreateOutcome create(LinkRequest request, SendBy sendBy) {
        int post = posts.incrementAndGet();
        return answers.apply(post, link("link_test_" + post, request, clock.instant()));
    }

    @Override
    public Listing since(Instant from, Predicate<PaymentLink> wanted) {
        return new Listing(
                kept.values().stream()
                        .filter(link -> !link.createdAt().isBefore(from))
                        .filter(wanted)
                        .toList(),
                stable);
    }

    @Override
    public List<PaymentLink> newest() {
        return List.copyOf(kept.values());
    }

    @Override
    public Optional<PaymentLink> read(String linkId) {
        return Optional.ofNullable(kept.get(linkId));
    }

    @Override
    public EndOutcome end(String linkId) {
        deletes.incrementAndGet();
        if (unreachable) {
            return new EndOutcome.NotConfirmed("connection refused");
        }
        PaymentLink link = kept.get(linkId);
        if (link.used()) {
            return new EndOutcome.Used(link, null);
        }
        kept.put(linkId, deleted(link, clock.instant()));
        return new EndOutcome.Ended(kept.get(linkId), null);
    }

    @Override
    public ProviderAccount account() {
        throw new UnsupportedOperationException("Issuing asks for no account");
    }

    @Override
    public long permittedPerSecond() {
        return 1000;
    }
}
