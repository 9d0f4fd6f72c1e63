package dev.invoicelinks.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.invoicelinks.Database;
import dev.invoicelinks.link.ChargeStatus;
import dev.invoicelinks.link.ProviderUnavailable;
import dev.invoicelinks.link.RecordKind;
import dev.invoicelinks.link.Unreadable;
import dev.invoicelinks.reconcile.SettledOutside;
import dev.invoicelinks.reconcile.SettledOutside.Means;
import dev.invoicelinks.run.Progress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What was paid beside the links is recorded once, ends or replaces the link, and is taken back exactly. */
@ParameterizedClass
@EnumSource(Database.class)
final class SettlingTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-20");

    @TempDir
    private Path folder;

    private final Database database;
    private CorrectedBooks books;

    SettlingTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void threeIssuedInvoices() {
        books = new CorrectedBooks(database, folder);
        books.take(
                "A-1,C-1,Aroi Dee,ap@example.com,,100.00,THB,2027-01-31",
                "A-2,C-1,Aroi Dee,ap@example.com,,200.00,THB,2027-01-31",
                "A-3,C-2,Sukjai,sj@example.com,,300.00,THB,2027-01-31");
        books.issue();
    }

    @AfterEach
    void close() {
        books.close();
    }

    private static OutsideEntry entry(String amount, Means means, String reference) {
        return new OutsideEntry(new SettledOutside(Money.parse("THB " + amount), means, DAY), reference);
    }

    private Affected invoice(String number) {
        return books.corrections
                .find(books.merchant(), new Selection(List.of(number), List.of(), List.of(), List.of()))
                .get(0);
    }

    private SettleOrder order(String number, OutsideEntry... entries) {
        List<OutsideEntry> known = books.settling.standing(books.merchant(), number).stream()
                .map(StandingEntry::entry)
                .toList();
        return SettleOrder.of(invoice(number), Arrays.asList(entries), known);
    }

    private CorrectionReport settle(String number, OutsideEntry... entries) {
        return books.settling.settle(books.merchant(), List.of(order(number, entries)), Progress.SILENT);
    }

    private CorrectionReport unsettle(String number) {
        List<StandingEntry> standing = books.settling.standing(books.merchant(), number);
        return books.settling.unsettle(
                books.merchant(), invoice(number), standing.get(standing.size() - 1), Progress.SILENT);
    }

    private String open(String number) {
        return invoice(number).open().toString();
    }

    private List<String> askedByLinks(String number) {
        return books.ask(
                "select link_sequence || ' ' || state || ' ' || amount_minor from payment_link where number = '"
                        + number + "' order by link_sequence");
    }

    @Test
    void fullSettlementEndsTheLinkAndCancelsWhatWasToBeSent() {
        CorrectionReport report = settle("A-1", entry("100.00", Means.TRANSFER, "KBANK-1"));

        assertThat(report.done()).hasSize(1);
        assertThat(books.links()).contains("A-1 1 ENDED SETTLED", "A-2 1 ACTIVE");
        assertThat(books.invoices()).contains("A-1 1 SETTLED 10000");
        assertThat(books.notices()).startsWith("ap@example.com 1 CANCELLED");
        assertThat(open("A-1")).isEqualTo("THB 0.00");
        books.issue();
        assertThat(books.provider.posts()).as("no other link").isEqualTo(3);
    }

    @Test
    void partEndsTheLinkAndTheNextAsksForWhatIsOpen() {
        settle("A-1", entry("40.00", Means.CASH, ""));
        assertThat(books.invoices()).contains("A-1 1 READY 10000");

        books.issue();

        assertThat(askedByLinks("A-1")).containsExactly("1 ENDED 10000", "2 ACTIVE 6000");
        assertThat(books.provider.kept.get("link_test_4").amount()).isEqualTo(Money.parse("THB 60.00"));
        assertThat(open("A-1")).isEqualTo("THB 60.00");
    }

    @Test
    void severalEntriesOfAnInvoiceCountTogether() {
        settle("A-1", entry("97.00", Means.TRANSFER, "KBANK-1"), entry("3.00", Means.WITHHOLDING, "WHT-9"));

        assertThat(books.invoices()).contains("A-1 1 SETTLED 10000");
        assertThat(books.ask("select means from settled_outside order by id"))
                .containsExactly("TRANSFER", "WITHHOLDING");
    }

    @Test
    void sameEntryIsRecordedOnce() {
        settle("A-1", entry("40.00", Means.CASH, "R-1"));
        books.issue();

        assertThat(SettlingRules.settle(order("A-1", entry("40.00", Means.CASH, "R-1")))
                        .words())
                .contains("recorded already");
        assertThat(settle("A-1", entry("40.00", Means.CASH, "R-1")).done()).isEmpty();
        settle("A-1", entry("40.00", Means.CASH, "R-1"), entry("60.00", Means.CASH, "R-2"));

        assertThat(open("A-1")).isEqualTo("THB 0.00");
        assertThat(books.ask("select reference from settled_outside order by id"))
                .containsExactly("R-1", "R-2");
    }

    @Test
    void linkWithAPaymentIsLeftAloneAndSoIsOneWithAPaymentUnderWay() {
        books.charges.on("link_test_1", StatedCharges.charge(ChargeStatus.SUCCESSFUL, true));
        books.charges.on("link_test_2", StatedCharges.charge(ChargeStatus.PENDING, false));
        books.charges.on("link_test_3", new Unreadable(RecordKind.CHARGE, "chrg_9", "no amount"));

        assertThat(settle("A-1", entry("100.00", Means.CASH, "")).left())
                .singleElement()
                .asString()
                .contains("A-1", "was paid with charge chrg_test_1", "reconcile");
        assertThat(settle("A-2", entry("200.00", Means.CASH, "")).left().get(0)).contains("under way");
        assertThat(settle("A-3", entry("300.00", Means.CASH, "")).left().get(0)).contains("cannot be read");

        assertThat(books.links()).containsExactly("A-1 1 ACTIVE", "A-2 1 ACTIVE", "A-3 1 ACTIVE");
        assertThat(books.ask("select number from settled_outside")).isEmpty();
    }

    @Test
    void failedChargeIsNoPayment() {
        books.charges.on("link_test_1", StatedCharges.charge(ChargeStatus.FAILED, false));

        assertThat(settle("A-1", entry("100.00", Means.CASH, "")).done()).hasSize(1);
    }

    @Test
    void nothingIsChangedWhileTheProviderCannotBeRead() {
        books.charges.unreachable = true;

        assertThatThrownBy(() -> settle("A-1", entry("100.00", Means.CASH, "")))
                .isInstanceOf(ProviderUnavailable.class);

        assertThat(books.links()).startsWith("A-1 1 ACTIVE");
        assertThat(books.ask("select number from settled_outside")).isEmpty();
    }

    @Test
    void interruptedEndingIsFinishedByTheNextRun() {
        books.provider.unreachable = true;
        assertThat(settle("A-1", entry("100.00", Means.CASH, "")).linksOpen()).isEqualTo(1);
        assertThat(settle("A-2", entry("50.00", Means.CASH, "")).linksOpen()).isEqualTo(2);
        assertThat(books.invoices()).startsWith("A-1 1 LINKED 10000", "A-2 1 LINKED 20000");
        assertThat(SettlingRules.settle(order("A-2", entry("10.00", Means.CASH, "")))
                        .words())
                .contains("being ended");

        books.provider.unreachable = false;
        books.issue();

        assertThat(books.invoices()).startsWith("A-1 1 SETTLED 10000", "A-2 1 LINKED 20000");
        assertThat(askedByLinks("A-2")).containsExactly("1 ENDED 20000", "2 ACTIVE 15000");
    }

    @Test
    void linkPaidWhileItWasBeingEndedStaysPaidAndAPersonIsTold() {
        books.pay("A-1");

        CorrectionReport report = settle("A-1", entry("100.00", Means.CASH, ""));

        assertThat(report.paid()).containsOnlyKeys("A-1");
        assertThat(books.links()).startsWith("A-1 1 USED");
        assertThat(books.invoices()).startsWith("A-1 1 LINKED 10000");
        assertThat(books.ask("select reason from hold where open_slot = 1")).hasSize(1);
    }

    @Test
    void invoiceWithoutALinkIsSettledAtOnceAndBecomesWhatItWas() {
        books.take("A-4,C-2,Sukjai,sj@example.com,,400.00,THB,");
        books.books
                .template()
                .update("update invoice set state = 'REJECTED', reason = 'amount too high' where number = 'A-4'");
        settle("A-4", entry("400.00", Means.CHEQUE, "0001"));
        assertThat(books.invoices()).contains("A-4 1 SETTLED 40000");

        unsettle("A-4");

        assertThat(books.ask("select state || ' ' || reason from invoice where number = 'A-4'"))
                .containsExactly("REJECTED amount too high");
    }

    @Test
    void takenBackFullSettlementGetsAnotherLinkForAllOfIt() {
        settle("A-1", entry("100.00", Means.TRANSFER, "KBANK-1"));

        assertThat(unsettle("A-1").done()).hasSize(1);
        books.issue();

        assertThat(books.invoices()).contains("A-1 1 LINKED 10000");
        assertThat(askedByLinks("A-1")).containsExactly("1 ENDED 10000", "2 ACTIVE 10000");
        assertThat(open("A-1")).isEqualTo("THB 100.00");
        assertThat(books.settling.standing(books.merchant(), "A-1")).isEmpty();
    }

    @Test
    void takenBackPartEndsTheSmallerLinkAndTheNextAsksForAll() {
        settle("A-1", entry("40.00", Means.CASH, ""));
        books.issue();

        unsettle("A-1");
        books.issue();

        assertThat(askedByLinks("A-1")).containsExactly("1 ENDED 10000", "2 ENDED 6000", "3 ACTIVE 10000");
        assertThat(books.liveAtProvider()).isEqualTo(3);
    }

    @Test
    void entriesAreTakenBackOneByOne() {
        settle("A-1", entry("40.00", Means.CASH, "R-1"));
        books.issue();
        settle("A-1", entry("60.00", Means.CASH, "R-2"));
        assertThat(books.invoices()).contains("A-1 1 SETTLED 10000");

        unsettle("A-1");
        assertThat(open("A-1")).isEqualTo("THB 60.00");
        unsettle("A-1");

        assertThat(open("A-1")).isEqualTo("THB 100.00");
        books.issue();
        assertThat(askedByLinks("A-1")).last().isEqualTo("3 ACTIVE 10000");
    }

    @Test
    void entryThatWasTakenBackCanBeRecordedAgain() {
        settle("A-1", entry("100.00", Means.CASH, "R-1"));
        unsettle("A-1");
        books.issue();

        assertThat(settle("A-1", entry("100.00", Means.CASH, "R-1")).done()).hasSize(1);
    }

    @Test
    void paidAndWithdrawnAndTooMuchAreLeftWithWords() {
        assertThat(words("A-1", entry("100.01", Means.CASH, ""))).contains("only THB 100.00 is open", "THB 100.01");
        assertThat(words("A-1", new OutsideEntry(new SettledOutside(Money.parse("USD 10"), Means.CASH, DAY), "")))
                .contains("it is in THB, not in USD");
        books.correct(Correction.WITHDRAW, Details.NONE, "A-2");
        assertThat(words("A-2", entry("1.00", Means.CASH, ""))).contains("withdrawn");
        books.books.template().update("update payment_link set state = 'USED' where number = 'A-3'");
        assertThat(words("A-3", entry("1.00", Means.CASH, ""))).contains("run invoice-links reconcile");
        reconciled("A-3", 30_000, 0);
        assertThat(words("A-3", entry("1.00", Means.CASH, ""))).contains("it is paid");
        settle("A-1", entry("100.00", Means.CASH, ""));
        assertThat(words("A-1", entry("1.00", Means.CASH, ""))).contains("settled already", "unsettle");
    }

    @Test
    void whatARefundReopenedCanBeSettled() {
        books.books.template().update("update payment_link set state = 'USED' where number = 'A-3'");
        reconciled("A-3", 30_000, 10_000);

        assertThat(settle("A-3", entry("100.00", Means.CASH, "")).done()).hasSize(1);
        assertThat(open("A-3")).isEqualTo("THB 0.00");
    }

    @Test
    void paymentThatWentBackBarsNeitherSettlingNorAnotherLinkNorWithdrawing() {
        paidBackInFull("A-1", "A-2", "A-3");

        CorrectionReport settled = settle("A-1", entry("100.00", Means.WRITE_OFF, "insolvent"));
        CorrectionReport reissued = books.correct(Correction.REISSUE, Details.NONE, "A-2");
        CorrectionReport withdrawn = books.correct(Correction.WITHDRAW, Details.NONE, "A-3");
        books.issue();

        assertThat(List.of(settled, reissued, withdrawn))
                .allMatch(report -> report.paid().isEmpty() && report.done().size() == 1);
        assertThat(books.invoices())
                .containsExactly("A-1 1 SETTLED 10000", "A-2 1 LINKED 20000", "A-3 1 WITHDRAWN 30000");
        assertThat(askedByLinks("A-2")).containsExactly("1 ENDED 20000", "2 ACTIVE 20000");
    }

    @Test
    void takingBackWhatWasGivenUpAfterAPaymentWritesToNobody() {
        paidBackInFull("A-1");
        settle("A-1", entry("100.00", Means.WRITE_OFF, "insolvent"));

        unsettle("A-1");
        books.issue();

        assertThat(books.invoices()).contains("A-1 1 LINKED 10000");
        assertThat(askedByLinks("A-1")).containsExactly("1 ENDED 10000");
        assertThat(open("A-1")).isEqualTo("THB 100.00");
    }

    @Test
    void whatTheBooksKnowAsPaidIsLeftWithoutAHold() {
        paidAndBack(0, "A-1");

        Affected paid = invoice("A-1");

        assertThat(Rulebook.decide(Correction.WITHDRAW, paid).isDone()).isFalse();
        assertThat(Rulebook.decide(Correction.WITHDRAW, paid).words()).isEqualTo("it is paid: the payment stands");
        assertThat(Rulebook.decide(Correction.REISSUE, paid).isDone()).isFalse();
        assertThat(words("A-1", entry("100.00", Means.TRANSFER, "TR-1"))).isEqualTo("it is paid: nothing is open");
    }

    @Test
    void usedLinkWhosePaymentWentBackLaterIsReplacedToo() {
        books.pay("A-1");
        books.correct(Correction.REISSUE, Details.NONE, "A-1");
        assertThat(books.links()).startsWith("A-1 1 USED");
        paidBackInFull("A-1");

        assertThat(books.correct(Correction.REISSUE, Details.NONE, "A-1").done())
                .hasSize(1);
        assertThat(books.links()).contains("A-1 1 ENDED WITHDRAWN");
    }

    /** Reconciled: the link was paid, and all of it went back. */
    private void paidBackInFull(String... numbers) {
        paidAndBack(10_000, numbers);
    }

    /** Reconciled: the links were paid, and so much of it went back. */
    private void paidAndBack(long back, String... numbers) {
        for (String number : numbers) {
            books.pay(number);
            books.charges.on(
                    books.ask("select link_id from payment_link where live_slot = 1 and number = '" + number + "'")
                            .get(0),
                    StatedCharges.charge(ChargeStatus.SUCCESSFUL, true));
            reconciled(number, 10_000, back);
            books.books.template().update("""
                            insert into charge (merchant_id, charge_id, link_id, status, status_text, paid, authorized, capturable, reversed,
                                voided, expired, livemode, currency, amount_minor, refunded_minor, funding_currency, funding_minor,
                                net_minor, fee_minor, fee_vat_minor, interest_minor, interest_vat_minor, method, created_at, fingerprint,
                                read_at, changed_at)
                            select merchant_id, case when number = 'A-1' then 'chrg_test_1' else 'chrg_of_' || number end, link_id,
                                'SUCCESSFUL', 'successful', true, true, false, false, false, false, false, currency, amount_minor,
                                amount_minor, currency, amount_minor, amount_minor, 0, 0, 0, 0, 'visa', created_at, number, created_at,
                                created_at
                            from payment_link where number = ? and live_slot = 1
                            """, number);
            books.books.template().update("""
                            insert into charge_outcome (charge_row, merchant_id, invoice_id, outcome, reason, counted_minor, returned_minor,
                                run_number)
                            select c.id, c.merchant_id, l.invoice_id, 'APPLIED', 'AS_ASKED', c.amount_minor, c.amount_minor, 1
                            from charge c join payment_link l on l.link_id = c.link_id where l.number = ?
                            """, number);
        }
    }

    private String words(String number, OutsideEntry entry) {
        return SettlingRules.settle(order(number, entry)).words();
    }

    private void reconciled(String number, long paid, long refunded) {
        books.books.template().update("""
                        insert into invoice_settlement (invoice_id, merchant_id, settlement, currency, due_minor, paid_minor,
                            refunded_minor, outside_minor, written_off_minor, open_minor, overpaid_minor, flags, run_number)
                        select id, merchant_id, 'PAID', currency, amount_minor, ?, ?, 0, 0, amount_minor - ?, 0, '', 1 from invoice
                        where number = ?
                        """, paid, refunded, paid - refunded, number);
    }

    @Test
    void reissueAsksForWhatIsOpen() {
        settle("A-1", entry("40.00", Means.CREDIT, "CN-1"));
        books.issue();

        books.correct(Correction.REISSUE, Details.NONE, "A-1");
        books.issue();

        assertThat(askedByLinks("A-1")).last().isEqualTo("3 ACTIVE 6000");
    }

    @Test
    void reconcilingSeesWhatStandsForTheNewestRevision() {
        settle("A-1", entry("40.00", Means.CASH, "R-1"));
        settle("A-2", entry("200.00", Means.WRITE_OFF, "insolvent"));
        unsettle("A-2");

        var found = new JdbcSettledOutsides(books.books.template()).between(books.merchant(), 0, Long.MAX_VALUE);

        assertThat(found).containsOnlyKeys(invoice("A-1").id());
        assertThat(found.get(invoice("A-1").id()))
                .containsExactly(new SettledOutside(Money.parse("THB 40.00"), Means.CASH, DAY));
    }

    @Test
    void eachLeavesAnAuditRowThatKeepsTheReferenceApart() {
        settle("A-1", entry("100.00", Means.TRANSFER, "from Mr Somchai"));
        unsettle("A-1");

        assertThat(
                        books.ask(
                                "select action || ' ' || subject || ' ' || facts from audit where action like '%settle' order by id"))
                .containsExactly(
                        "settle A-1 THB 100.00 by transfer on 2026-11-20; THB 100.00 was open",
                        "unsettle A-1 THB 100.00 by transfer on 2026-11-20; THB 0.00 was open");
        assertThat(books.ask("select personal from audit where action = 'settle'"))
                .containsExactly("reference from Mr Somchai");
    }
}
