package dev.invoicelinks.reconcile;

import static dev.invoicelinks.reconcile.MoneyBooks.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.invoicelinks.Database;
import dev.invoicelinks.link.KeyNotAccepted;
import dev.invoicelinks.link.RecordKind;
import dev.invoicelinks.link.Window;
import dev.invoicelinks.link.omise.MoneyProvider;
import dev.invoicelinks.link.omise.OmiseLinks;
import dev.invoicelinks.run.Progress;
import dev.invoicelinks.run.StopSignal;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything that the provider has is in the books after a fetch, or it is said what is missing. */
final class FetchTest {

    private static final FetchSettings SETTINGS = new FetchSettings(Duration.ofHours(1), 3, 200);
    private static final Fetch.Watching UNWATCHED = new Fetch.Watching(new StopSignal(), Progress.SILENT);

    private Instant ours = NOW;
    private MoneyProvider provider;
    private MoneyBooks money;
    private OmiseLinks links;

    @BeforeEach
    void open() throws IOException {
        provider = new MoneyProvider(NOW);
        money = new MoneyBooks(Database.H2, new Moving());
        links = provider.links(new Moving());
    }

    @AfterEach
    void close() throws IOException {
        links.close();
        money.close();
        provider.close();
    }

    /** Our clock, which a test moves. */
    private final class Moving extends Clock {

        @Override
        public Instant instant() {
            return ours;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    private FetchReport fetch() {
        return fetch(UNWATCHED);
    }

    private FetchReport fetch(Fetch.Watching watching) {
        return new Fetch(links.charges(), money.book, SETTINGS, new Moving())
                .fetch(money.merchant, Optional.empty(), watching);
    }

    private void passes(Duration time) {
        ours = ours.plus(time);
        provider.clock(ours);
    }

    private void charges(int count, Instant first, Duration apart) {
        for (int number = 1; number <= count; number++) {
            provider.charge("chrg_test_" + number, first.plus(apart.multipliedBy(number - 1)));
        }
    }

    private List<HttpUrl> asked(String list) {
        return provider.asked.stream()
                .filter(address -> address.encodedPath().equals("/" + list))
                .toList();
    }

    @Test
    void everyKindIsReadAndNothingTwice() {
        charges(250, NOW.minusSeconds(86_400), Duration.ofSeconds(60));
        provider.refund("rfnd_test_1", "chrg_test_1", NOW.minusSeconds(60));
        provider.dispute("dspt_test_1", "chrg_test_2", "won", NOW.minusSeconds(60));
        provider.transaction("trxn_test_1", "chrg_test_1", NOW.minusSeconds(60));

        FetchReport report = fetch();

        assertThat(report.isComplete()).isTrue();
        assertThat(report.added()).isEqualTo(253);
        assertThat(money.column("charge", "charge_id")).hasSize(250).doesNotHaveDuplicates();
        assertThat(fetch().added() + fetch().changed()).isZero();
    }

    @Test
    void aWindowWithTooMuchIsSplitUntilItFits() {
        charges(1_500, NOW.minusSeconds(1_500), Duration.ofSeconds(1));

        assertThat(fetch().isComplete()).isTrue();

        assertThat(money.column("charge", "charge_id")).hasSize(1_500);
        List<HttpUrl> pages = asked("charges");
        assertThat(pages).noneMatch(page -> Integer.parseInt(page.queryParameter("offset")) >= 200);
        assertThat(pages.size()).as("bounded, although all lies at the end").isLessThan(100);
    }

    @Test
    void aSecondWithMoreThanTheBoundIsReadWhole() {
        charges(900, NOW.minusSeconds(600), Duration.ZERO);
        assertThat(fetch().isComplete()).isTrue();
        assertThat(money.column("charge", "charge_id")).hasSize(900);
    }

    @Test
    void whatTheBordersOfWindowsTouchIsNotLost() {
        charges(700, NOW.minusSeconds(350), Duration.ofMillis(500));
        assertThat(fetch().isComplete()).isTrue();
        assertThat(money.column("charge", "charge_id")).hasSize(700);
    }

    @Test
    void theNextFetchBeginsAtTheMarkWithItsOverlap() {
        fetch();
        passes(Duration.ofDays(10));
        provider.asked.clear();
        provider.transaction("trxn_test_1", "chrg_test_1", NOW.plusSeconds(60));

        assertThat(fetch().added()).isEqualTo(1);

        Instant from = Instant.parse(asked("transactions").get(0).queryParameter("from"));
        assertThat(from).isEqualTo(NOW.minusSeconds(1).minus(SETTINGS.overlap()));
    }

    @Test
    void whatWasListedLateIsFoundInTheOverlap() {
        fetch();
        passes(Duration.ofMinutes(30));
        provider.transaction("trxn_test_late", "chrg_test_1", NOW.minusSeconds(600));
        assertThat(fetch().added()).isEqualTo(1);
    }

    @Test
    void theLastDaysAreReadAgainBecauseChargesChange() {
        provider.charge("chrg_test_1", NOW.minusSeconds(2 * 86_400));
        fetch();
        provider.charge("chrg_test_1", NOW.minusSeconds(2 * 86_400)).put("refunded_amount", 700);
        passes(Duration.ofHours(20));

        assertThat(fetch().changed()).isEqualTo(1);
        assertThat(money.column("charge", "refunded_minor")).containsExactly("700");
    }

    @Test
    void whatIsNotFinalIsReadAgainHoweverOldItIs() {
        Instant old = NOW.minusSeconds(20 * 86_400);
        provider.charge("chrg_test_1", old).put("status", "pending").put("paid", false);
        provider.dispute("dspt_test_1", "chrg_test_2", "open", old);
        fetch();
        provider.charge("chrg_test_1", old);
        provider.dispute("dspt_test_1", "chrg_test_2", "lost", old).put("closed_at", NOW.toString());
        passes(Duration.ofDays(5));

        fetch();

        assertThat(money.column("charge", "status")).containsExactly("SUCCESSFUL");
        assertThat(money.column("dispute", "status")).containsExactly("LOST");
    }

    @Test
    void whatIsPendingForMonthsIsReadInTurnsAndNoneIsForgotten() {
        money.beganAt(NOW.minusSeconds(90 * 86_400));
        Instant old = NOW.minusSeconds(60 * 86_400);
        for (int each = 0; each < 1_100; each++) {
            provider.charge("chrg_test_" + each, old.plusSeconds(each))
                    .put("status", "pending")
                    .put("paid", false);
        }
        fetch();
        passes(Duration.ofDays(1));

        assertThat(fetch().read()).as("so many each time").isEqualTo(1_000);

        passes(Duration.ofDays(1));
        fetch();
        assertThat(money.books
                        .template()
                        .queryForObject(
                                "select count(*) from charge where read_at < ?",
                                Long.class,
                                NOW.plusSeconds(86_400).atOffset(ZoneOffset.UTC)))
                .as("each was read again within two days")
                .isZero();
    }

    @Test
    void aRefundOfAnOldChargeBringsItsCharge() {
        Instant old = NOW.minusSeconds(20 * 86_400);
        provider.charge("chrg_test_1", old);
        fetch();
        passes(Duration.ofDays(1));
        provider.charge("chrg_test_1", old).put("refunded_amount", 40_000);
        provider.refund("rfnd_test_1", "chrg_test_1", ours.minusSeconds(60));

        fetch();

        assertThat(money.column("charge", "refunded_minor")).containsExactly("40000");
    }

    @ParameterizedTest
    @ValueSource(longs = {-3600, 3600})
    void aClockAnHourOffLosesNothing(long ahead) {
        provider.clock(NOW.plusSeconds(ahead));
        money.beganAt(NOW);
        provider.charge("chrg_test_1", NOW.plusSeconds(ahead).plusSeconds(5));
        ours = NOW.plusSeconds(60);
        provider.clock(ours.plusSeconds(ahead));

        assertThat(fetch().isComplete()).isTrue();

        assertThat(money.column("charge", "charge_id")).containsExactly("chrg_test_1");
        assertThat(money.book.readUntil(money.merchant, RecordKind.CHARGE))
                .contains(ours.plusSeconds(ahead).minusSeconds(1));
    }

    @Test
    void withoutADateTheMarkStaysBehindWhatTheProvidersClockMayShow() {
        provider.clock(null);
        provider.charge("chrg_test_1", NOW.plusSeconds(1800));
        assertThat(fetch().isComplete()).isTrue();
        assertThat(money.column("charge", "charge_id")).hasSize(1);
        assertThat(money.book.readUntil(money.merchant, RecordKind.CHARGE)).contains(NOW.minusSeconds(3600));
    }

    @Test
    void pagesThatShiftAreReadAgainUntilTheyAgree() {
        charges(150, NOW.minusSeconds(3_000), Duration.ofSeconds(1));
        AtomicInteger pages = new AtomicInteger();
        provider.lie((list, page) -> pages.incrementAndGet() == 2 ? without(page, 3) : page);

        assertThat(fetch().isComplete()).isTrue();

        assertThat(money.column("charge", "charge_id")).hasSize(150);
    }

    @Test
    void aListThatNeverAgreesIsSaidPlainlyAndStopsNoOther() {
        charges(20, NOW.minusSeconds(3_000), Duration.ofSeconds(1));
        provider.transaction("trxn_test_1", "chrg_test_1", NOW.minusSeconds(60));
        provider.lie((list, page) -> list.equals("charges") ? page.put("total", 21) : page);

        FetchReport report = fetch();

        assertThat(report.troubles())
                .singleElement()
                .asString()
                .contains("charges", "20 ids", "counts 21", "5 readings", "next fetch");
        assertThat(money.column("charge", "charge_id"))
                .as("what was read is kept")
                .hasSize(20);
        assertThat(money.column("provider_transaction", "transaction_id")).hasSize(1);
        assertThat(money.book.readUntil(money.merchant, RecordKind.CHARGE)).isEmpty();
        assertThat(money.book.readUntil(money.merchant, RecordKind.TRANSACTION)).isPresent();

        provider.lie((list, page) -> page);
        assertThat(fetch().isComplete()).isTrue();
        assertThat(money.book.readUntil(money.merchant, RecordKind.CHARGE)).isPresent();
    }

    @Test
    void pagesThatRepeatThemselvesEnd() {
        charges(100, NOW.minusSeconds(3_000), Duration.ofSeconds(1));
        AtomicReference<ObjectNode> first = new AtomicReference<>();
        provider.lie((list, page) -> {
            if (list.equals("charges")) {
                first.compareAndSet(null, page.put("total", 180));
                return first.get();
            }
            return page;
        });
        assertThat(fetch().troubles()).isNotEmpty();
        assertThat(provider.asked.size()).as("bounded").isLessThan(200);
    }

    @Test
    void anAbsurdTotalEndsInWords() {
        charges(3, NOW.minusSeconds(3_000), Duration.ofSeconds(1));
        provider.lie((list, page) -> list.equals("charges") ? page.put("total", 9_000_000_000L) : page);
        assertThat(fetch().troubles()).anyMatch(words -> words.contains("9000000000"));
        assertThat(provider.asked.size()).as("bounded").isLessThan(500);
    }

    @Test
    void oddAndUnreadableThingsAreListedAndTheOthersRead() {
        charges(3, NOW.minusSeconds(3_000), Duration.ofSeconds(1));
        provider.charge("chrg_test_2", NOW.minusSeconds(2_000)).put("status", "melted");
        provider.charge("chrg_test_3", NOW.minusSeconds(2_000)).put("amount", "many");
        provider.charge("chrg_test_4", NOW.minusSeconds(2_000))
                .put("currency", "ZZZ")
                .putNull("link");

        FetchReport report = fetch();

        assertThat(report.isComplete()).isTrue();
        assertThat(report.unreadable()).isEqualTo(1);
        assertThat(money.column("charge", "status")).containsExactly("SUCCESSFUL", "UNKNOWN", "SUCCESSFUL");
        assertThat(money.column("charge", "oddities"))
                .containsExactly(null, "status \"melted\" is unknown", "currency ZZZ is unknown");
        assertThat(money.column("unreadable", "object_id")).containsExactly("chrg_test_3");
    }

    @Test
    void aListThatCannotBeReadStopsNoOther() {
        charges(3, NOW.minusSeconds(3_000), Duration.ofSeconds(1));
        provider.transaction("trxn_test_1", "chrg_test_1", NOW.minusSeconds(60));
        provider.trouble("/refunds", 400);

        FetchReport report = fetch();

        assertThat(report.troubles()).singleElement().asString().contains("refunds", "400");
        assertThat(money.column("charge", "charge_id")).hasSize(3);
        assertThat(money.column("provider_transaction", "transaction_id")).hasSize(1);
    }

    @Test
    void anOpenChargeThatCannotBeReadStopsNoOther() {
        Instant old = NOW.minusSeconds(20 * 86_400);
        for (String id : List.of("chrg_test_1", "chrg_test_2", "chrg_test_3")) {
            provider.charge(id, old).put("status", "pending").put("paid", false);
        }
        fetch();
        passes(Duration.ofDays(1));
        provider.trouble("/charges/chrg_test_2", 400);
        provider.charge("chrg_test_1", old);
        provider.remove("chrg_test_3");

        FetchReport report = fetch();

        assertThat(report.troubles()).singleElement().asString().contains("1 charges", "chrg_test_2");
        assertThat(money.column("charge", "status")).containsExactly("SUCCESSFUL", "PENDING", "PENDING");
        assertThat(money.column("unreadable", "object_id || ' ' || reason"))
                .containsExactly("chrg_test_3 the provider does not know it any more");
    }

    @Test
    void aRefusedKeyStopsAtOnce() {
        provider.trouble("/charges", 401);
        assertThatThrownBy(this::fetch).isInstanceOf(KeyNotAccepted.class);
    }

    @Test
    void aFetchThatIsStoppedAnywhereIsGoneOnWith() {
        charges(1_000, NOW.minusSeconds(10 * 86_400), Duration.ofSeconds(600));
        int stops = 0;
        for (long pages = 1; money.column("charge", "charge_id").size() < 1_000; pages++) {
            StopSignal stop = new StopSignal();
            FetchReport report = fetch(new Fetch.Watching(stop, stoppingAfter(pages * 100, stop)));
            stops += report.isComplete() ? 0 : 1;
        }
        assertThat(stops).isPositive();
        assertThat(fetch().added()).isZero();
        assertThat(money.column("charge", "charge_id")).hasSize(1_000).doesNotHaveDuplicates();
    }

    private static Progress stoppingAfter(long records, StopSignal stop) {
        return new Progress() {
            private long seen;

            @Override
            public void begin(String label, long total) {}

            @Override
            public void advance(long count) {
                seen += count;
                if (seen >= records) {
                    stop.raise();
                }
            }

            @Override
            public void end() {}
        };
    }

    @Test
    void aSpanThatIsAskedForLeavesNoGapBehindTheMark() {
        charges(10, NOW.minusSeconds(20 * 86_400), Duration.ofDays(1));
        Window asked = new Window(NOW.minusSeconds(15 * 86_400), NOW.minusSeconds(14 * 86_400));
        new Fetch(links.charges(), money.book, SETTINGS, new Moving())
                .fetch(money.merchant, Optional.of(asked), UNWATCHED);
        assertThat(money.column("charge", "charge_id")).hasSize(2);
        assertThat(money.book.readUntil(money.merchant, RecordKind.CHARGE)).isEmpty();
        fetch();
        assertThat(money.column("charge", "charge_id")).hasSize(10);
    }

    @Test
    void hintsReadTheirChargesNow() {
        provider.charge("chrg_test_1", NOW);
        Fetch fetch = new Fetch(links.charges(), money.book, SETTINGS, new Moving());
        provider.trouble("chrg_test_500", 400);
        Reread reread = fetch.charges(money.merchant, List.of("chrg_test_1", "chrg_test_404", "chrg_test_500"));
        assertThat(reread.answered()).containsExactly("chrg_test_1", "chrg_test_404");
        assertThat(reread.unanswered()).containsOnlyKeys("chrg_test_500");
        assertThat(money.column("charge", "charge_id")).containsExactly("chrg_test_1");
    }

    private static ObjectNode without(ObjectNode list, int place) {
        ((ArrayNode) list.get("data")).remove(place);
        return list;
    }
}
