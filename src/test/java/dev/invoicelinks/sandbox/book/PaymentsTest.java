package dev.invoicelinks.sandbox.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What may happen to a link, when many want it at once and when time passes. */
final class PaymentsTest {

    private static final Card CARD = Card.of("4242424242424242", "Somchai", 12, 2099);
    private static final int PAYERS = 50;

    private final Hands clock = new Hands();
    private final List<Effect> told = new CopyOnWriteArrayList<>();
    private JdbcConnectionPool connections;
    private volatile boolean broken;
    private JdbcBook store;
    private Book book;
    private Payments payments;

    @BeforeEach
    void open() {
        connections = JdbcBook.open("jdbc:h2:mem:" + UUID.randomUUID()
                + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        store = new JdbcBook(connections, clock, () -> List.of(this::tell));
        book = store.book();
        payments = new Payments(book);
    }

    private void tell(Effect effect) {
        if (broken) {
            throw new OutOfMemoryError("made by the test");
        }
        told.add(effect);
    }

    @AfterEach
    void close() {
        store.close();
        connections.dispose();
    }

    @Test
    @Timeout(20)
    void listenerWithoutMemoryKeepsNobodyElseWaiting() {
        broken = true;
        assertThatThrownBy(() -> link(false)).hasCauseInstanceOf(OutOfMemoryError.class);
        broken = false;

        assertThat(link(false).isUsed()).isFalse();
    }

    @Test
    void fiftyPayersOfASingleUseLinkGiveOneSuccessfulCharge() throws Exception {
        Link link = link(false);

        List<Charge> charges = together(payer -> payments.begin(attempt(link, "k" + payer)));

        assertThat(charges).hasSize(1).allMatch(Charge::isPaid);
        assertThat(book.links().find(link.id()).orElseThrow().isUsed()).isTrue();
        assertThat(book.transactions()
                        .balance(Mode.TEST, "THB", clock.instant())
                        .total())
                .isEqualTo(96094);
        assertThat(told).extracting(Effect::key).containsExactly("link.create", "charge.create");
    }

    @Test
    void fiftyBanksSettlingOneLinkTakeMoneyOnce() throws Exception {
        Link link = link(false);
        List<String> pending = new ArrayList<>();
        for (int payer = 0; payer < PAYERS; payer++) {
            pending.add(payments.begin(Attempt.of(link.id(), "k" + payer, 100000, Means.by(Method.PROMPTPAY)))
                    .id());
        }

        List<Charge> charges = together(payer -> payments.settle(pending.get(payer)));

        assertThat(charges).hasSize(PAYERS).filteredOn(Charge::isPaid).hasSize(1);
        assertThat(charges)
                .filteredOn(charge -> charge.status() == ChargeStatus.FAILED)
                .hasSize(PAYERS - 1);
    }

    @Test
    void fiftyClicksOfOneCustomerAreOneCharge() throws Exception {
        Link link = link(true);

        List<Charge> charges = together(payer -> payments.begin(attempt(link, "same")));

        assertThat(charges)
                .hasSize(PAYERS)
                .extracting(Charge::id)
                .containsOnly(charges.get(0).id());
        assertThat(book.links().find(link.id()).orElseThrow().charges()).isEqualTo(1);
    }

    @Test
    void linkExpiresByTheClock() {
        Link link = create(new LinkTerms(
                100000,
                "THB",
                "t",
                "d",
                false,
                clock.instant().plus(Duration.ofHours(1)),
                null,
                LinkTerms.NO_METADATA,
                null));
        Charge begun = payments.begin(Attempt.of(link.id(), "a", 100000, Means.by(Method.PROMPTPAY)));

        clock.move(Duration.ofHours(1));

        assertThat(link.status(clock.instant())).isEqualTo(LinkStatus.EXPIRED);
        assertThatThrownBy(() -> payments.begin(attempt(link, "b")))
                .isInstanceOf(PaymentRefused.class)
                .hasMessageContaining("expired");
        assertThat(payments.settle(begun.id()).failure()).isEqualTo(FailureCode.PAYMENT_REJECTED);
    }

    @Test
    void pendingChargeExpiresWithItsPatience() {
        Link link = link(false);
        Charge pending = payments.begin(Attempt.of(link.id(), "a", 100000, Means.by(Method.MOBILE_BANKING_SCB)));
        assertThat(payments.expireDue()).isZero();

        clock.move(Duration.ofHours(1));

        assertThat(payments.expireDue()).isEqualTo(1);
        assertThat(payments.expireDue()).isZero();
        Charge expired = book.charges().find(pending.id()).orElseThrow();
        assertThat(expired.status()).isEqualTo(ChargeStatus.EXPIRED);
        assertThat(expired.times().expiredAt()).isEqualTo(clock.instant());
        assertThat(link.status(clock.instant())).isEqualTo(LinkStatus.ACTIVE);
    }

    @Test
    void refusedChangeLeavesNothingBehind() {
        Link link = link(false);
        assertThatThrownBy(() -> book.changes().make(() -> {
                    payments.begin(attempt(link, "a"));
                    throw new IllegalStateException("on second thoughts");
                }))
                .hasMessage("on second thoughts");

        assertThat(book.charges().ofAttempt("a")).isEmpty();
        assertThat(book.links().find(link.id()).orElseThrow().isUsed()).isFalse();
        assertThat(told).extracting(Effect::key).containsExactly("link.create");
        assertThat(payments.begin(attempt(link, "a")).place()).isEqualTo(1);
    }

    @Test
    void deepPagesAndWindowsAreExact() {
        List<String> ids = new ArrayList<>();
        for (int number = 0; number < 250; number++) {
            ids.add(link(false).id());
            clock.move(Duration.ofSeconds(1));
        }
        Instant from = book.links().find(ids.get(10)).orElseThrow().createdAt();
        Instant to = book.links().find(ids.get(200)).orElseThrow().createdAt();

        Slice<Link> slice = book.links().list(Mode.TEST, new Window(from, to, 180, 100, false));
        Slice<Link> newest = book.links().list(Mode.TEST, new Window(from, to, 5, 3, true));

        assertThat(slice.total()).isEqualTo(191);
        assertThat(slice.rows()).extracting(Link::id).isEqualTo(ids.subList(190, 201));
        assertThat(newest.rows()).extracting(Link::id).containsExactly(ids.get(195), ids.get(194), ids.get(193));
    }

    @Test
    void closedBookTakesNoMoreChanges() {
        store.close();

        assertThatThrownBy(() -> link(false)).isInstanceOf(BookClosed.class);
    }

    private Link link(boolean multiple) {
        return create(LinkTerms.classic(100000, "THB", "t", "d", multiple));
    }

    private Link create(LinkTerms terms) {
        return new LinkDesk(book).create(Mode.TEST, terms);
    }

    private static Attempt attempt(Link link, String key) {
        return Attempt.of(link.id(), key, 100000, Means.by(CARD));
    }

    /** What came of all that were not refused. */
    private static List<Charge> together(IntFunction<Charge> payer) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(PAYERS);
        List<Callable<Charge>> all = new ArrayList<>();
        for (int number = 0; number < PAYERS; number++) {
            int mine = number;
            all.add(() -> payer.apply(mine));
        }
        List<Charge> charges = new ArrayList<>();
        for (Future<Charge> charge : threads.invokeAll(all)) {
            try {
                charges.add(charge.get());
            } catch (ExecutionException refused) {
                assertThat(refused.getCause()).isInstanceOf(PaymentRefused.class);
            }
        }
        threads.shutdown();
        return charges;
    }

    /** A clock that the test moves. */
    private static final class Hands extends Clock {

        private volatile Instant now = Instant.parse("2026-11-25T10:00:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
