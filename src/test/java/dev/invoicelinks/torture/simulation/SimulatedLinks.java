package dev.invoicelinks.torture.simulation;

import dev.invoicelinks.link.CreateOutcome;
import dev.invoicelinks.link.EndOutcome;
import dev.invoicelinks.link.LinkRequest;
import dev.invoicelinks.link.Listing;
import dev.invoicelinks.link.PaymentLink;
import dev.invoicelinks.link.PaymentLinks;
import dev.invoicelinks.link.ProviderAccount;
import dev.invoicelinks.link.ProviderUnavailable;
import dev.invoicelinks.link.SendBy;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The provider's links as one process sees them. A request may be refused, be lost on its way or on the way back, be done late, and show up in lists later still -
 * within the time that the protocol allows for.
 */
final class SimulatedLinks implements PaymentLinks {

    /** Landing and lag together stay below the settle window of ten minutes. */
    private static final int LONGEST_LANDING_SECONDS = 300;

    private static final int LONGEST_LAG_SECONDS = 290;
    private static final int CALL_MILLIS = 400;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int NEWEST = 100;

    private final World world;
    private final Weather weather;
    private final VirtualClock clock;
    private final Outside outside;

    SimulatedLinks(World world, Weather weather, VirtualClock clock, Outside outside) {
        this.world = world;
        this.weather = weather;
        this.clock = clock;
        this.outside = outside;
    }

    @Override
    public ProviderAccount account() {
        return new ProviderAccount(
                "account_test_sim",
                "Simulated Trading",
                false,
                "TH",
                "THB",
                2_000,
                15_000_000,
                Set.of("THB", "JPY"),
                List.of());
    }

    @Override
    public CreateOutcome create(LinkRequest request, SendBy sendBy) {
        outside.before();
        if (sendBy.hasPassed(clock, clock::nanoTime)) {
            return new CreateOutcome.NotSent("send_by passed");
        }
        CreateOutcome outcome = answer(request);
        outside.after();
        return outcome;
    }

    private CreateOutcome answer(LinkRequest request) {
        if (!weather.strikes()) {
            return made(request, Duration.ZERO);
        }
        return switch (weather.upTo(9)) {
            case 0 -> new CreateOutcome.NotSent("connection refused");
            case 1 -> new CreateOutcome.Ambiguous("503 before the work", null);
            case 2 -> {
                clock.pass(TIMEOUT);
                yield new CreateOutcome.Ambiguous("lost on the way", null);
            }
            case 3 -> {
                world.make(request, world.now(), lag());
                clock.pass(TIMEOUT);
                yield new CreateOutcome.Ambiguous("read timed out", null);
            }
            case 4 -> {
                world.make(request, world.now(), lag());
                yield new CreateOutcome.Ambiguous("connection reset", null);
            }
            case 5 -> {
                world.makeLater(request, Duration.ofSeconds(weather.upTo(LONGEST_LANDING_SECONDS)), lag());
                yield new CreateOutcome.Ambiguous("gateway timed out", null);
            }
            case 6 -> new CreateOutcome.TooMany(null);
            case 7 ->
                weather.chance(10)
                        ? new CreateOutcome.Refused(400, "bad_request", "refused", null)
                        : made(request, lag());
            default -> made(request, lag());
        };
    }

    private CreateOutcome made(LinkRequest request, Duration lag) {
        return new CreateOutcome.Created(world.make(request, world.now(), lag), null);
    }

    private Duration lag() {
        return Duration.ofSeconds(weather.chance(50) ? 0 : weather.upTo(LONGEST_LAG_SECONDS));
    }

    @Override
    public Optional<PaymentLink> read(String linkId) {
        outside.read();
        return world.link(linkId);
    }

    /** As the adapter does: looks, deletes, looks again; a customer may pay in between. */
    @Override
    public EndOutcome end(String linkId) {
        outside.before();
        if (weather.strikes() && weather.chance(50)) {
            return new EndOutcome.NotConfirmed("not reached");
        }
        Optional<PaymentLink> before = world.link(linkId);
        if (before.isPresent() && before.get().isLive()) {
            world.delete(linkId);
        }
        outside.after();
        if (weather.strikes()) {
            return new EndOutcome.NotConfirmed("read timed out");
        }
        PaymentLink now = world.link(linkId).orElseThrow();
        return now.used() ? new EndOutcome.Used(now, null) : new EndOutcome.Ended(now, null);
    }

    @Override
    public Listing since(Instant from, Predicate<PaymentLink> wanted) {
        outside.read();
        List<PaymentLink> listed = world.listed().stream()
                .filter(link -> !link.createdAt().isBefore(from))
                .filter(wanted)
                .toList();
        boolean unstable = weather.strikes();
        return unstable
                ? new Listing(listed.stream().filter(link -> weather.chance(70)).toList(), false)
                : new Listing(listed, true);
    }

    @Override
    public List<PaymentLink> newest() {
        outside.read();
        return world.listed().stream()
                .sorted(Comparator.comparing(PaymentLink::createdAt).reversed())
                .limit(NEWEST)
                .toList();
    }

    @Override
    public long permittedPerSecond() {
        return 20;
    }

    /** What every call to the outside has in common: it takes time, it may be the last thing the process does, and no transaction is open meanwhile. */
    static final class Outside {

        private final Life life;
        private final Weather weather;
        private final VirtualClock clock;
        private final MemoryBooks books;

        Outside(Life life, Weather weather, VirtualClock clock, MemoryBooks books) {
            this.life = life;
            this.weather = weather;
            this.clock = clock;
            this.books = books;
        }

        void before() {
            life.pass();
            if (books.isInTransaction()) {
                throw new AssertionError("A transaction is open while something outside is called");
            }
            clock.passMillis(1 + weather.upTo(CALL_MILLIS));
        }

        void after() {
            clock.passMillis(1 + weather.upTo(CALL_MILLIS));
            life.pass();
        }

        /** Nothing but an answer comes of it. */
        void read() {
            before();
            if (weather.strikes()) {
                throw new ProviderUnavailable("The provider cannot be reached");
            }
        }
    }
}
