package dev.invoicelinks.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.invoicelinks.Books;
import dev.invoicelinks.Database;
import dev.invoicelinks.invoice.InvoiceNumber;
import dev.invoicelinks.invoice.InvoiceState;
import dev.invoicelinks.invoice.TokenMint;
import dev.invoicelinks.link.CreateOutcome;
import dev.invoicelinks.link.IssuedLink;
import dev.invoicelinks.link.JdbcIssuedLinks;
import dev.invoicelinks.link.PaymentLink;
import dev.invoicelinks.report.JdbcBookSearch;
import dev.invoicelinks.run.Fence;
import dev.invoicelinks.run.JdbcAuditTrail;
import dev.invoicelinks.run.JdbcLeases;
import dev.invoicelinks.run.JdbcMerchants;
import dev.invoicelinks.run.JdbcRuns;
import dev.invoicelinks.run.LeaseLost;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Mode;
import dev.invoicelinks.run.ProgramVersion;
import dev.invoicelinks.run.Progress;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.RunKeeping;
import dev.invoicelinks.run.StopSignal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The protocol against a provider whose every answer the test decides, on real books. */
@ParameterizedClass
@EnumSource(Database.class)
class IssuingTest {

    private static final Instant START = Instant.parse("2026-11-24T00:00:00Z");
    private static final Duration SETTLES = Duration.ofMinutes(10).plusSeconds(90);

    private final Noted noted = new Noted();
    private final Books books;
    private final MovableClock clock = new MovableClock();
    private final SimulatedProvider provider = new SimulatedProvider(clock);
    private final StopSignal stop = new StopSignal();
    private final List<IssuedLink> told = new ArrayList<>();
    private final JdbcLeases leases;
    private Merchant merchant;
    private Run run;

    IssuingTest(Database database) {
        books = Books.on(database);
        leases = books.leases();
    }

    @BeforeEach
    void aRunWithItsFile() {
        merchant = new JdbcMerchants(books.client()).merchant("omise", "account_1", Mode.TEST, "Demo Trading");
        run = nextRun(1);
        books.template().update("""
                        insert into source_file (merchant_id, run_number, place, name, path, sha256, size_bytes, received_at, outcome)
                        values (?, 1, 1, 'a.csv', 'a.csv', 'x', 1, current_timestamp, 'ACCEPTED')
                        """, merchant.id());
    }

    @AfterEach
    void close() {
        books.close();
    }

    @Test
    void everyInvoiceGetsOneLinkWithItsTokenFirstAndItsNumberInTheTitle() {
        invoices(25);
        create();
        assertThat(provider.kept).hasSize(25);
        assertThat(provider.posts).hasValue(25);
        assertThat(states()).containsOnly(InvoiceState.LINKED.name());
        assertThat(told).hasSize(25);
        PaymentLink link = told.get(0).link();
        assertThat(link.description()).startsWith("#");
        assertThat(link.title()).startsWith(told.get(0).invoice().number() + " · ");
    }

    @Test
    void aSecondPassCreatesNothing() {
        invoices(5);
        create();
        create();
        assertThat(provider.posts).hasValue(5);
    }

    @Test
    void aLinkThatLandedWithoutAnAnswerIsAdoptedAndNotAskedForAgain() {
        invoices(3);
        provider.answers = provider::landedWithoutAnswer;
        create();
        assertThat(states()).containsOnly("UNKNOWN");
        resolveInRun(2);
        assertThat(states()).containsOnly("LINKED");
        assertThat(provider.posts).hasValue(3);
        assertThat(told).allMatch(IssuedLink::adopted);
    }

    /** The writer is killed after its commit: it has asked for one of the two, and nobody was told. */
    @Test
    void whoeverTakesTheLeaseFindsWhatWasInFlightAsAsked() {
        invoices(3);
        List<Claim> claimed = claims().exchange(run, List.of(), List.of(), 0, 2);
        provider.create(terms().request(claimed.get(0)), claimed.get(0).sendBy());
        assertThat(states()).containsExactly("READY", "READY", "READY");

        nextRun(2);
        assertThat(states()).containsExactly("CREATING", "CREATING", "READY");
        assertThat(posts()).containsExactly(1, 1, 0);
        assertThat(inFlight()).isZero();

        resolveInRun(3);
        assertThat(states()).containsExactly("LINKED", "UNKNOWN", "READY");
        assertThat(told).singleElement().matches(IssuedLink::adopted);
        assertThat(provider.posts).hasValue(1);
    }

    @Test
    void claimIsTakenUpWithTheTokenAndTheRequestItWasCommittedWith() {
        invoices(1);
        Claim claim = claims().exchange(run, List.of(), List.of(), 0, 1).get(0);

        nextRun(2);
        claims().takeUp(run);

        assertThat(claims().doubts(run)).singleElement().satisfies(doubt -> {
            assertThat(doubt.token()).isEqualTo(claim.token());
            assertThat(doubt.payloadHash()).isEqualTo(claim.payloadHash());
            assertThat(doubt.settleUntil()).isEqualTo(claim.settleUntil());
        });
        assertThat(books.client()
                        .sql("select token from invoice")
                        .query(String.class)
                        .single())
                .isEqualTo(claim.token().value());
    }

    @Test
    void invoiceInFlightIsShownAsBeingAskedFor() {
        invoices(2);
        claims().exchange(run, List.of(), List.of(), 0, 1);
        JdbcBookSearch search = new JdbcBookSearch(new NamedParameterJdbcTemplate(books.template()), ZoneOffset.UTC);

        assertThat(search.standing(merchant).invoices()).containsOnly(entry("CREATING", 1L), entry("READY", 1L));
        assertThat(search.story(merchant, "INV-1").orElseThrow().invoice().state())
                .isEqualTo("CREATING");
        assertThat(search.story(merchant, "INV-2").orElseThrow().invoice().state())
                .isEqualTo("READY");
    }

    @Test
    void claimsInFlightAreNeverOverwrittenByAnotherPass() {
        invoices(2);
        claims().exchange(run, List.of(), List.of(), 0, 1);

        assertThatThrownBy(() -> window().create(run, stop, Progress.SILENT)).isInstanceOf(LeaseLost.class);
        assertThat(provider.posts).hasValue(0);
        assertThat(inFlight()).isEqualTo(1);
    }

    @Test
    void absenceIsBelievedOnlyAfterTheSettleWindowAndTwoLooks() {
        invoices(1);
        provider.answers = provider::lostOnTheWay;
        create();
        provider.answers = provider::landed;
        resolveInRun(2);
        assertThat(states()).containsOnly("UNKNOWN");
        clock.advance(SETTLES);
        resolveInRun(3);
        assertThat(states()).containsOnly("UNKNOWN");
        clock.advance(Duration.ofSeconds(59));
        resolveInRun(4);
        assertThat(states()).containsOnly("UNKNOWN");
        clock.advance(Duration.ofSeconds(1));
        resolveInRun(5);
        assertThat(states()).containsOnly("READY");
        create();
        assertThat(provider.kept).hasSize(1);
        assertThat(provider.posts).hasValue(2);
    }

    @Test
    void aRequestThatLandsLateIsAdoptedInsteadOfRepeated() {
        invoices(1);
        provider.answers = provider::landsLate;
        create();
        resolveInRun(2);
        provider.letLateOnesLand();
        clock.advance(SETTLES);
        resolveInRun(3);
        assertThat(states()).containsOnly("LINKED");
        assertThat(provider.posts).hasValue(1);
    }

    @Test
    void anUnstableListingDecidesNothing() {
        invoices(1);
        provider.answers = provider::landedWithoutAnswer;
        create();
        provider.stable = false;
        resolveInRun(2);
        assertThat(states()).containsOnly("UNKNOWN");
    }

    @Test
    void aListThatNeverStandsStillIsLeftToTheNextRun() {
        invoices(1);
        provider.answers = provider::landedWithoutAnswer;
        create();
        clock.advance(SETTLES);
        provider.stable = false;

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> resolveInRun(2));

        assertThat(states()).containsOnly("UNKNOWN");
    }

    @Test
    void afterThreePostsWithoutATraceAPersonIsNeeded() {
        invoices(1);
        provider.answers = provider::lostOnTheWay;
        for (int attempt = 0; attempt < 3; attempt++) {
            create();
            clock.advance(SETTLES);
            resolveInRun(2 + attempt * 2);
            clock.advance(Duration.ofMinutes(1));
            resolveInRun(3 + attempt * 2);
        }
        assertThat(states()).containsOnly("NEEDS_PERSON");
        assertThat(provider.posts).hasValue(3);
    }

    @Test
    void aFoundLinkOfAnotherAmountIsAPersonsMatterAndNeverPostedAgain() {
        invoices(1);
        provider.answers = (post, link) -> {
            provider.kept.put(link.id(), withDoubleAmount(link));
            return new CreateOutcome.Ambiguous("malformed answer", null);
        };
        create();
        resolveInRun(2);
        assertThat(states()).containsOnly("NEEDS_PERSON");
        assertThat(reason()).contains("2501.00").contains("1250.50");
        create();
        assertThat(provider.posts).hasValue(1);
    }

    @Test
    void aDeletedHitIsAPersonsMatter() {
        invoices(1);
        provider.answers = (post, link) -> {
            provider.kept.put(link.id(), SimulatedProvider.deleted(link, START));
            return new CreateOutcome.Ambiguous("reset", null);
        };
        create();
        resolveInRun(2);
        assertThat(states()).containsOnly("NEEDS_PERSON");
    }

    @Test
    void ofTwoHitsTheUsedOneStaysAndTheOtherIsEnded() {
        invoices(1);
        provider.answers = (post, link) -> {
            provider.kept.put("link_test_old", renamed(link, "link_test_old", START.minusSeconds(5)));
            provider.kept.put(link.id(), SimulatedProvider.used(link, START));
            return new CreateOutcome.Ambiguous("reset", null);
        };
        create();
        resolveInRun(2);
        assertThat(states()).containsOnly("LINKED");
        assertThat(told.get(0).link().id()).isEqualTo("link_test_1");
        assertThat(provider.kept.get("link_test_old").deleted()).isTrue();
        assertThat(books.client()
                        .sql("select ended_reason from payment_link where link_id = 'link_test_old'")
                        .query(String.class)
                        .single())
                .isEqualTo("DUPLICATE");
    }

    @Test
    void twoUsedHitsAreAPossibleDoublePaymentAndStayUntouched() {
        invoices(1);
        provider.answers = (post, link) -> {
            provider.kept.put("link_test_old", SimulatedProvider.used(renamed(link, "link_test_old", START), START));
            provider.kept.put(link.id(), SimulatedProvider.used(link, START));
            return new CreateOutcome.Ambiguous("reset", null);
        };
        create();
        resolveInRun(2);
        assertThat(states()).containsOnly("NEEDS_PERSON");
        assertThat(reason()).contains("POSSIBLE DOUBLE PAYMENT");
        assertThat(provider.kept.values()).noneMatch(PaymentLink::deleted);
    }

    @Test
    void tenDoubtfulAnswersInARowPauseCreation() {
        invoices(60);
        provider.answers = provider::lostOnTheWay;
        assertThat(create()).contains("in a row");
        assertThat(provider.posts.get()).isBetween(10, 30);
        assertThat(states().stream().filter("READY"::equals).count()).isGreaterThanOrEqualTo(30);
    }

    @Test
    void aRefusedKeyStopsTheRunAndUnsentRowsAreReadyAgain() {
        invoices(40);
        provider.answers = (post, link) -> new CreateOutcome.KeyRefused(401, "authentication_failure", "bad key", null);
        assertThatThrownBy(this::create).isInstanceOf(CreationStopped.class).hasMessageContaining("secret-key");
        assertThat(states()).containsOnly("READY");
        assertThat(posts()).containsOnly(0);
    }

    @Test
    void aRefusalOfOneInvoiceKeepsItsCodeAndTheOthersGoOn() {
        invoices(3);
        provider.answers = (post, link) -> link.title().startsWith("INV-2 ")
                ? new CreateOutcome.Refused(400, "invalid_amount", "amount is too low", "req_1")
                : provider.landed(post, link);
        create();
        assertThat(states()).containsExactly("LINKED", "REJECTED", "LINKED");
        assertThat(reason()).contains("invalid_amount").contains("amount is too low");
    }

    @Test
    void a429IsLookedUpAndThenTriedAgainInTheSameRun() {
        invoices(3);
        provider.answers = (post, link) -> post == 2 ? new CreateOutcome.TooMany(null) : provider.landed(post, link);
        create();
        assertThat(states()).containsOnly("LINKED");
        assertThat(provider.posts).hasValue(4);
        assertThat(provider.kept).hasSize(3);
    }

    @Test
    void aRowThatIsHeldIsNotIssued() {
        invoices(2);
        books.template().update("""
                        insert into hold (invoice_id, kind, reason, placed_at, placed_by, open_slot)
                        values ((select min(id) from invoice), 'PERSON', 'wait', current_timestamp, 'me', 1)
                        """);
        create();
        assertThat(states()).containsExactly("READY", "LINKED");
    }

    @Test
    void aRunThatLostItsLeaseClaimsNothing() {
        invoices(1);
        Run old = run;
        nextRun(2);
        assertThatThrownBy(() -> window().create(old, stop, Progress.SILENT)).isInstanceOf(LeaseLost.class);
        assertThat(provider.posts).hasValue(0);
    }

    @Test
    void aStopGivesUnsentClaimsBack() {
        invoices(50);
        provider.answers = (post, link) -> {
            stop.raise();
            return provider.landed(post, link);
        };
        create();
        assertThat(states()).doesNotContain("CREATING", "UNKNOWN");
        assertThat(states().stream().filter("LINKED"::equals).count()).isEqualTo(provider.kept.size());
    }

    @Test
    void aLinkOfOursThatTheBooksDoNotKnowStopsIssuing() {
        invoices(1);
        create();
        books.template().update("delete from payment_link");
        books.template().update("delete from invoice");
        assertThatThrownBy(() -> restoreCheck(mint()).check(run))
                .isInstanceOf(DatabaseRestored.class)
                .hasMessageContaining("INV-1");
    }

    @Test
    void aStrangersLinkDoesNotStopIssuing() {
        invoices(1);
        create();
        books.template().update("delete from payment_link");
        books.template().update("delete from invoice");
        TokenMint stranger = new TokenMint(new byte[32], "another installation", merchant.key());
        restoreCheck(stranger).check(run);
    }

    @Test
    void strangersLinkOfTheSameNumberSetsTheInvoiceAsideUntilItIsReleased() {
        invoices(1);
        create();
        books.template().update("delete from payment_link");
        books.template().update("update invoice set state = 'READY', token = null");
        RestoreCheck check = restoreCheck(new TokenMint(new byte[32], "another installation", merchant.key()));

        check.check(run);
        check.check(run);
        create();
        assertThat(provider.kept).as("no second link").hasSize(1);
        assertThat(books.client()
                        .sql("select reason from hold")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("another installation made", "invoice-links release INV-1");

        books.template().update("update hold set open_slot = null");
        check.check(run);
        create();
        assertThat(provider.kept).hasSize(2);
    }

    @Test
    void aLaterRunThatTheBooksDoNotKnowStopsIssuingThoughNoLinkIsUnknown() {
        invoices(1);
        create();
        restoreCheck(mint()).check(run);
        assertThat(noted.last).isEqualTo(run);
        noted.unknown = "run 9 of 2026-11-25T09:00:00Z";

        assertThatThrownBy(() -> restoreCheck(mint()).check(run))
                .isInstanceOf(DatabaseRestored.class)
                .hasMessageContaining("run 9 of 2026-11-25T09:00:00Z")
                .hasMessageContaining("invoice-links adopt");
    }

    /** The note beside the books. */
    private static final class Noted implements LastRun {

        private @Nullable Run last;
        private @Nullable String unknown;

        @Override
        public Optional<String> unknown(Merchant merchant) {
            return Optional.ofNullable(unknown);
        }

        @Override
        public void note(Run run) {
            last = run;
        }
    }

    private RestoreCheck restoreCheck(TokenMint mint) {
        JdbcRuns runs = new JdbcRuns(books.client(), clock, new ProgramVersion("test", "none"));
        JdbcForeignLinks foreign = new JdbcForeignLinks(
                books.template(),
                new RunKeeping(runs, leases, books.transaction(), true),
                new JdbcAuditTrail(books.template(), clock, "tester"),
                clock);
        return new RestoreCheck(provider, new JdbcIssuedLinks(books.template(), clock), mint, foreign, noted);
    }

    @Test
    void beforeANoticeLeavesADoubtfulInvoiceIsListedAgainAndItsDuplicateEnded() {
        invoices(1);
        provider.answers = provider::landedWithoutAnswer;
        create();
        resolveInRun(2);
        queueNotice();
        PaymentLink late = renamed(provider.kept.get("link_test_1"), "link_test_late", clock.instant());
        provider.kept.put(late.id(), late);
        new SecondLook(claims(), resolver()).look(run);
        assertThat(provider.kept.get("link_test_late").deleted()).isTrue();
        assertThat(provider.kept.get("link_test_1").deleted()).isFalse();
        assertThat(books.client()
                        .sql("select once_unknown from invoice")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    private void queueNotice() {
        books.template().update("""
                        insert into notice (merchant_id, invoice_id, link_sequence, purpose, channel, recipient, message_id, state,
                            attempts, run_number, not_before, queued_at, changed_at)
                        values (?, (select min(id) from invoice), 1, 'INVOICE', 'EMAIL', 'a@b.example', 'm', 'PENDING', 0, 1,
                            current_timestamp, current_timestamp, current_timestamp)
                        """, merchant.id());
    }

    private static PaymentLink renamed(PaymentLink it, String id, Instant createdAt) {
        return new PaymentLink(
                id,
                it.livemode(),
                it.amount(),
                it.title(),
                it.description(),
                it.multiple(),
                it.used(),
                it.deleted(),
                it.uri(),
                createdAt,
                it.usedAt(),
                it.deletedAt());
    }

    private static PaymentLink withDoubleAmount(PaymentLink it) {
        return new PaymentLink(
                it.id(),
                it.livemode(),
                it.amount().multipliedBy(2),
                it.title(),
                it.description(),
                it.multiple(),
                it.used(),
                it.deleted(),
                it.uri(),
                it.createdAt(),
                it.usedAt(),
                it.deletedAt());
    }

    private void invoices(int count) {
        for (int row = 1; row <= count; row++) {
            books.template()
                    .update(
                            """
                            insert into invoice (merchant_id, number, revision, number_digits, file_id, row_number, customer_name, emails,
                                amount_minor, currency, description, language, use_kind, channels, metadata, state, run_number,
                                link_sequence, posts, empty_looks, once_unknown)
                            values (?, ?, 1, ?, (select min(id) from source_file), ?, 'Aroi Dee', 'ap@aroidee.example', 125050, 'THB',
                                'Design work', 'th', 'SINGLE', '', '', 'READY', 1, 1, 0, 0, false)
                            """,
                            merchant.id(),
                            InvoiceNumber.canonical("INV-" + row).value(),
                            row,
                            row + 1);
        }
    }

    private Run nextRun(long number) {
        Fence fence = leases.take(merchant, "process " + number, Duration.ofMinutes(1), true);
        run = new Run(merchant, number, "issue", clock.instant(), fence);
        books.template().update("""
                        insert into run (merchant_id, number, command, version, configuration_hash, started_at)
                        values (?, ?, 'issue', '0', '', current_timestamp)
                        """, merchant.id(), number);
        return run;
    }

    private String create() {
        String pause = window().create(run, stop, Progress.SILENT);
        assertThat(inFlight()).as("claims that a pass left in flight").isZero();
        return pause;
    }

    private long inFlight() {
        return books.client()
                .sql("select count(*) from claims_in_flight")
                .query(Long.class)
                .single();
    }

    private void resolveInRun(long number) {
        nextRun(number);
        claims().takeUp(run);
        resolver().resolve(run, stop);
    }

    private CreateWindow window() {
        return new CreateWindow(provider, claims(), terms(), resolver());
    }

    private Resolver resolver() {
        return new Resolver(provider, claims(), new JdbcIssuedLinks(books.template(), clock), terms());
    }

    private JdbcClaims claims() {
        JdbcIssuedLinks issued = new JdbcIssuedLinks(books.template(), clock);
        LinkBook book = new LinkBook(
                issued,
                (current, links) -> told.addAll(links),
                new JdbcAuditTrail(books.template(), clock, "tester"),
                new Expiry(7, 7, 90, 14),
                ZoneId.of("Asia/Bangkok"));
        return new JdbcClaims(books.template(), books.transaction(), leases, terms(), book);
    }

    private TokenMint mint() {
        return new TokenMint(new byte[32], "installation", merchant.key());
    }

    private ClaimTerms terms() {
        Protocol protocol = new Protocol(
                Duration.ofSeconds(60),
                Duration.ofSeconds(30),
                Duration.ofMinutes(10),
                Duration.ofSeconds(60),
                Duration.ZERO,
                4,
                10);
        return new ClaimTerms(
                mint(),
                new Wording("Demo Trading", "{{merchant}}", "{{description}}"),
                protocol,
                clock,
                System::nanoTime);
    }

    private List<String> states() {
        return books.client()
                .sql("select state from invoice order by id")
                .query(String.class)
                .list();
    }

    private List<Integer> posts() {
        return books.client()
                .sql("select posts from invoice order by id")
                .query(Integer.class)
                .list();
    }

    private String reason() {
        return books.client()
                .sql("select reason from invoice where reason is not null")
                .query(String.class)
                .single();
    }

    /** Stands still until it is moved. */
    private static final class MovableClock extends Clock {

        private final AtomicLong seconds = new AtomicLong();

        void advance(Duration time) {
            seconds.addAndGet(time.toSeconds());
        }

        @Override
        public Instant instant() {
            return START.plusSeconds(seconds.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("One zone is enough here");
        }
    }
}
