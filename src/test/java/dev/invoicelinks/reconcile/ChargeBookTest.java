package dev.invoicelinks.reconcile;

import static dev.invoicelinks.reconcile.MoneyBooks.NOW;
import static dev.invoicelinks.reconcile.MoneyBooks.charge;
import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.Database;
import dev.invoicelinks.link.ChargeStatus;
import dev.invoicelinks.link.Dispute;
import dev.invoicelinks.link.RecordKind;
import dev.invoicelinks.link.Refund;
import dev.invoicelinks.link.StatedAmount;
import dev.invoicelinks.link.Transaction;
import dev.invoicelinks.link.Unreadable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The charge book keeps the newest word of the provider, on either database. */
@ParameterizedClass
@EnumSource(Database.class)
class ChargeBookTest {

    private static final StatedAmount AMOUNT = new StatedAmount("THB", 40_000);

    private final MoneyBooks money;
    private final ChargeBook book;

    ChargeBookTest(Database database) {
        money = new MoneyBooks(database);
        book = money.book;
    }

    @AfterEach
    void close() {
        money.close();
    }

    private Recorded record(Instant readAt, dev.invoicelinks.link.ProviderRecord... records) {
        return book.record(money.merchant, List.of(records), readAt);
    }

    @Test
    void whatIsReadTwiceIsKeptOnce() {
        assertThat(record(NOW, charge("chrg_1"), charge("chrg_2"))).isEqualTo(new Recorded(2, 0));
        assertThat(record(NOW.plusSeconds(1), charge("chrg_1"), charge("chrg_2"), charge("chrg_2")))
                .isEqualTo(new Recorded(0, 0));
        assertThat(money.column("charge", "charge_id")).containsExactly("chrg_1", "chrg_2");
    }

    @Test
    void onlyWhatChangedIsCountedAsChanged() {
        record(NOW, charge("chrg_1"), charge("chrg_2"));
        Recorded again = record(NOW.plusSeconds(1), charge("chrg_1", ChargeStatus.SUCCESSFUL, 500), charge("chrg_2"));
        assertThat(again).isEqualTo(new Recorded(0, 1));
        assertThat(money.column("charge", "refunded_minor")).containsExactly("500", "0");
    }

    @Test
    void anOlderReadingNeverReplacesANewerOne() {
        record(NOW, charge("chrg_1", ChargeStatus.SUCCESSFUL, 0));
        assertThat(record(NOW.minusSeconds(1), charge("chrg_1", ChargeStatus.PENDING, 0)))
                .isEqualTo(new Recorded(0, 0));
        assertThat(money.column("charge", "status")).containsExactly("SUCCESSFUL");
    }

    @Test
    void theBusinessDateIsTheMerchantsDay() {
        record(NOW, charge("chrg_1"), charge("chrg_2", ChargeStatus.FAILED, 0));
        assertThat(money.column("charge", "business_date")).containsExactly("2026-11-25", null);
    }

    @Test
    void everyKindHasItsTable() {
        record(
                NOW,
                new Refund("rfnd_1", "chrg_1", "closed", false, AMOUNT, AMOUNT, "trxn_1", NOW, List.of()),
                new Dispute("dspt_1", "chrg_1", "melted", null, AMOUNT, AMOUNT, NOW, null, List.of("status odd")),
                new Transaction("trxn_1", AMOUNT, false, "refund.debit", "rfnd_1", NOW, NOW, List.of()),
                new Unreadable(RecordKind.CHARGE, "chrg_9", "the amount is missing"));
        assertThat(money.column("refund", "status")).containsExactly("CLOSED");
        assertThat(money.column("dispute", "status || ' ' || oddities")).containsExactly("UNKNOWN status odd");
        assertThat(money.column("provider_transaction", "origin_kind || ' ' || direction"))
                .containsExactly("REFUND DEBIT");
        assertThat(money.column("unreadable", "reason")).containsExactly("the amount is missing");
        assertThat(book.unreadable(money.merchant)).isEqualTo(1);
    }

    @Test
    void theMarkOnlyMovesForward() {
        assertThat(book.readUntil(money.merchant, RecordKind.CHARGE)).isEmpty();
        book.moveMark(money.merchant, RecordKind.CHARGE, NOW);
        book.moveMark(money.merchant, RecordKind.CHARGE, NOW.minusSeconds(60));
        assertThat(book.readUntil(money.merchant, RecordKind.CHARGE)).contains(NOW);
        assertThat(book.readUntil(money.merchant, RecordKind.REFUND)).isEmpty();
    }

    @Test
    void theOpenOnesAreFoundPageByPageUntilTheyAreFinal() {
        record(
                NOW,
                charge("chrg_1", ChargeStatus.PENDING, 0),
                charge("chrg_2"),
                charge("chrg_3", ChargeStatus.UNKNOWN, 0));
        Instant later = NOW.plusSeconds(1);
        List<OpenRecord> first = book.open(money.merchant, RecordKind.CHARGE, Instant.EPOCH, later, 0, 1);
        List<OpenRecord> second = book.open(
                money.merchant,
                RecordKind.CHARGE,
                Instant.EPOCH,
                later,
                first.get(0).row(),
                9);
        assertThat(first).extracting(OpenRecord::id).containsExactly("chrg_1");
        assertThat(second).extracting(OpenRecord::id).containsExactly("chrg_3");
        assertThat(book.open(money.merchant, RecordKind.CHARGE, Instant.EPOCH, NOW, 0, 9))
                .as("read since")
                .isEmpty();

        record(later, charge("chrg_1", ChargeStatus.EXPIRED, 0), charge("chrg_3"));
        assertThat(book.open(money.merchant, RecordKind.CHARGE, Instant.EPOCH, later.plusSeconds(1), 0, 9))
                .isEmpty();
    }

    @Test
    void ofThoseOpenForLongTheOneAskedForLeastRecentlyComesFirst() {
        record(NOW, charge("chrg_1", ChargeStatus.PENDING, 0));
        record(NOW.minusSeconds(60), charge("chrg_2", ChargeStatus.PENDING, 0));
        record(NOW.minusSeconds(90), charge("chrg_3", ChargeStatus.PENDING, 0));
        record(NOW.minusSeconds(30), new Unreadable(RecordKind.CHARGE, "chrg_3", "the provider does not know it"));
        Instant made = NOW.plusSeconds(1);

        assertThat(book.openForLong(money.merchant, made, NOW.plusSeconds(1), 9))
                .containsExactly("chrg_2", "chrg_3", "chrg_1");
        assertThat(book.openForLong(money.merchant, made, NOW, 1)).containsExactly("chrg_2");
        assertThat(book.openForLong(money.merchant, NOW, NOW.plusSeconds(1), 9))
                .as("made later")
                .isEmpty();
    }

    @Test
    void aRefundTellsOfItsChargeUntilThatIsReadAgain() {
        record(NOW.minusSeconds(9), charge("chrg_1"));
        record(NOW, new Refund("rfnd_1", "chrg_1", "closed", false, AMOUNT, AMOUNT, null, NOW, List.of()));
        assertThat(book.touched(money.merchant, NOW, "", 9)).containsExactly("chrg_1");
        record(NOW, charge("chrg_1", ChargeStatus.SUCCESSFUL, 40_000));
        assertThat(book.touched(money.merchant, NOW, "", 9)).isEmpty();
    }

    @Test
    void whatIsReadAfterAllIsNoLongerUnreadable() {
        record(
                NOW,
                new Unreadable(RecordKind.CHARGE, "chrg_1", "odd"),
                new Unreadable(RecordKind.REFUND, "chrg_1", "odd"));
        book.dropReadable(money.merchant);
        assertThat(book.unreadable(money.merchant)).isEqualTo(2);
        record(NOW.plusSeconds(1), charge("chrg_1"));
        book.dropReadable(money.merchant);
        assertThat(money.column("unreadable", "kind")).containsExactly("REFUND");
    }

    @Test
    void manyWritersOfOneChargeLeaveTheNewestWord() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(4);
        List<Future<Recorded>> writes = new ArrayList<>();
        for (int second = 0; second < 40; second++) {
            Instant readAt = NOW.plusSeconds((second * 7) % 40);
            long refunded = (second * 7) % 40;
            writes.add(writers.submit(() -> record(readAt, charge("chrg_1", ChargeStatus.SUCCESSFUL, refunded))));
        }
        for (Future<Recorded> write : writes) {
            write.get();
        }
        writers.shutdown();
        assertThat(money.column("charge", "refunded_minor")).containsExactly("39");
    }

    @Test
    void theBeginningIsTheFirstRunOrLink() {
        assertThat(book.beginning(money.merchant)).contains(NOW.minusSeconds(30 * 86_400));
    }
}
