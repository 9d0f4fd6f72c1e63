package dev.invoicelinks.correction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.Database;
import dev.invoicelinks.invoice.ReferenceToken;
import dev.invoicelinks.issuing.EndReport;
import dev.invoicelinks.link.PaymentLink;
import dev.invoicelinks.notice.ChannelKind;
import dev.invoicelinks.notice.Recipient;
import dev.invoicelinks.run.Progress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Corrections touch what they said they would, once; an interrupted one is finished by the next run; each leaves an audit row. */
@ParameterizedClass
@EnumSource(Database.class)
final class CorrectionsTest {

    private static final Details BECAUSE = Details.because("disputed");

    @TempDir
    private Path folder;

    private final Database database;
    private CorrectedBooks books;

    CorrectionsTest(Database database) {
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

    @Test
    void selectionByNumberCustomerRunAndFile() {
        assertThat(found(new Selection(List.of("A-1"), List.of(), List.of(), List.of())))
                .containsExactly("A-1");
        assertThat(found(new Selection(List.of(), List.of(), List.of(), List.of("C-1"))))
                .containsExactly("A-1", "A-2");
        assertThat(found(new Selection(List.of(), List.of(1L), List.of(), List.of())))
                .hasSize(3);
        assertThat(found(new Selection(List.of(), List.of(), List.of("file-1.csv"), List.of())))
                .hasSize(3);
        assertThat(Selection.ALL.isEmpty()).isTrue();
    }

    @Test
    void heldOnceReleasedOnceAndEachIsAudited() {
        assertThat(done(Correction.HOLD, BECAUSE, "A-1", "A-2")).containsExactly("A-1", "A-2");
        assertThat(done(Correction.HOLD, BECAUSE, "A-1")).isEmpty();
        assertThat(done(Correction.RELEASE, Details.NONE, "A-1")).containsExactly("A-1");
        assertThat(done(Correction.RELEASE, Details.NONE, "A-1", "A-2")).containsExactly("A-2");

        assertThat(audit()).containsExactly("hold A-1 anna", "hold A-2 anna", "release A-1 anna", "release A-2 anna");
        assertThat(done(Correction.HOLD, BECAUSE, "A-1")).containsExactly("A-1");
    }

    @Test
    void promiseHoldsUntilItsDayHasPassed() {
        LocalDate day = LocalDate.parse("2026-12-01");
        done(Correction.PROMISE, new Details("promised", day, null), "A-1");

        endPromises(day);
        assertThat(openHolds()).containsExactly("A-1 promised");

        endPromises(day.plusDays(1));
        assertThat(openHolds()).isEmpty();
    }

    @Test
    void onlyWhatTheProviderRefusedIsTriedAgainWithTheSameToken() {
        books.take("A-4,C-2,Sukjai,sj@example.com,,400.00,THB,");
        books.books.template().update("update invoice set state = 'REJECTED', posts = 2 where number = 'A-4'");

        assertThat(done(Correction.RETRY, Details.NONE, "A-4", "A-1")).containsExactly("A-4");
        assertThat(books.ask("select state || ' ' || posts || ' ' || link_sequence from invoice where number = 'A-4'"))
                .containsExactly("READY 0 1");
    }

    @Test
    void withdrawnInvoiceHasNoLinkAndNothingIsSent() {
        CorrectionReport report = books.correct(Correction.WITHDRAW, BECAUSE, "A-1", "A-2");

        assertThat(report.done()).hasSize(2);
        assertThat(books.links()).containsExactly("A-1 1 ENDED WITHDRAWN", "A-2 1 ENDED WITHDRAWN", "A-3 1 ACTIVE");
        assertThat(books.invoices())
                .containsExactly("A-1 1 WITHDRAWN 10000", "A-2 1 WITHDRAWN 20000", "A-3 1 LINKED 30000");
        assertThat(books.notices())
                .containsExactly(
                        "ap@example.com 1 CANCELLED", "ap@example.com 1 CANCELLED", "sj@example.com 1 PENDING");
        assertThat(books.liveAtProvider()).isEqualTo(1);
        assertThat(audit()).contains("withdraw A-1 anna", "link ended A-1 anna");
        books.issue();
        assertThat(books.provider.posts()).isEqualTo(3);
    }

    @Test
    void paidInvoiceIsLeftAndOnePaidMeanwhileIsHeldForAPerson() {
        List<Affected> shown = books.corrections.find(books.merchant(), Selection.ALL);
        books.pay("A-1");

        CorrectionReport report =
                books.corrections.apply(books.merchant(), Correction.WITHDRAW, BECAUSE, shown, Progress.SILENT);

        assertThat(report.paid()).containsOnlyKeys("A-1");
        assertThat(books.links()).containsExactly("A-1 1 USED", "A-2 1 ENDED WITHDRAWN", "A-3 1 ENDED WITHDRAWN");
        assertThat(books.invoices()).startsWith("A-1 1 LINKED 10000");
        assertThat(openHolds()).singleElement().asString().startsWith("A-1 The link was paid before");
        assertThat(done(Correction.REISSUE, Details.NONE, "A-1")).isEmpty();
        assertThat(done(Correction.WITHDRAW, BECAUSE, "A-1")).isEmpty();
    }

    @Test
    void whoWasToldIsToldOfTheWithdrawalButNotWhenTheLinkWasPaid() {
        books.books.template().update("update notice set state = 'SENT'");
        books.pay("A-1");

        books.correct(Correction.WITHDRAW, new Details("", null, null, true), "A-1", "A-2");

        assertThat(
                        books.ask(
                                "select recipient || ' ' || purpose || ' ' || state from notice where purpose = 'WITHDRAWN' order by id"))
                .containsExactly("ap@example.com WITHDRAWN CANCELLED", "ap@example.com WITHDRAWN PENDING");
    }

    @Test
    void endingThatWasInterruptedIsFinishedByTheNextRun() {
        books.provider.unreachable = true;

        CorrectionReport report = books.correct(Correction.WITHDRAW, BECAUSE, "A-1");

        assertThat(report.linksOpen()).isEqualTo(1);
        assertThat(report.trouble()).singleElement().asString().contains("A-1", "connection refused");
        assertThat(books.links()).startsWith("A-1 1 ENDING WITHDRAWN");
        assertThat(books.invoices()).startsWith("A-1 1 LINKED 10000");
        assertThat(books.notices()).startsWith("ap@example.com 1 CANCELLED");
        assertThat(done(Correction.WITHDRAW, BECAUSE, "A-1"))
                .as("it is being ended")
                .isEmpty();

        books.provider.unreachable = false;
        books.issue();

        assertThat(books.links()).startsWith("A-1 1 ENDED WITHDRAWN");
        assertThat(books.invoices()).startsWith("A-1 1 WITHDRAWN 10000");
    }

    @Test
    void linkThatWasDeletedBeforeAKillIsAskedForAgainAndThenEnded() {
        books.provider.unreachable = true;
        books.correct(Correction.REISSUE, Details.NONE, "A-1");
        books.provider.unreachable = false;
        books.provider.end("link_test_1");

        EndReport report = books.endLinks();

        assertThat(report.ended()).isEqualTo(1);
        assertThat(books.invoices()).startsWith("A-1 1 READY 10000");
    }

    @Test
    void reissuedInvoiceGetsAnotherTokenAndNeverASecondLiveLink() {
        assertThat(done(Correction.REISSUE, Details.NONE, "A-1")).containsExactly("A-1");
        assertThat(books.liveAtProvider()).isEqualTo(2);

        books.issue();

        assertThat(books.links()).startsWith("A-1 1 ENDED WITHDRAWN", "A-1 2 ACTIVE");
        assertThat(books.liveAtProvider()).isEqualTo(3);
        assertThat(books.provider.kept.values().stream().map(PaymentLink::token).distinct())
                .hasSize(4);
        assertThat(books.notices())
                .containsExactly(
                        "ap@example.com 1 CANCELLED",
                        "ap@example.com 1 PENDING",
                        "sj@example.com 1 PENDING",
                        "ap@example.com 2 PENDING");
    }

    @Test
    void expiredLinkIsEndedAndReissueMakesAnother() {
        books.expire(LocalDate.parse("2027-02-08"));
        assertThat(books.links()).containsOnly("A-1 1 ENDED EXPIRED", "A-2 1 ENDED EXPIRED", "A-3 1 ENDED EXPIRED");
        assertThat(books.invoices()).startsWith("A-1 1 LINKED 10000");
        assertThat(books.notices()).allMatch(notice -> notice.endsWith("CANCELLED"));

        assertThat(done(Correction.REISSUE, Details.NONE, "A-1")).containsExactly("A-1");
        books.issue();

        assertThat(books.links()).contains("A-1 2 ACTIVE");
        assertThat(books.liveAtProvider()).isEqualTo(1);
    }

    @Test
    void linkThatWasPaidOnItsLastDayStaysPaid() {
        books.pay("A-1");

        books.expire(LocalDate.parse("2027-02-08"));

        assertThat(books.links()).contains("A-1 1 USED");
        assertThat(openHolds()).as("nobody asked for the end").isEmpty();
    }

    @Test
    void withdrawnInvoiceIsIssuedAgainOnlyByReissue() {
        done(Correction.WITHDRAW, BECAUSE, "A-1");
        books.take("A-1,C-1,Aroi Dee,ap@example.com,,100.00,THB,2027-01-31");
        books.issue();
        assertThat(books.invoices()).startsWith("A-1 1 WITHDRAWN 10000");

        done(Correction.REISSUE, Details.NONE, "A-1");
        books.issue();

        assertThat(books.invoices()).startsWith("A-1 1 LINKED 10000");
        assertThat(books.links()).startsWith("A-1 1 ENDED WITHDRAWN", "A-1 2 ACTIVE");
    }

    @Test
    void wrongRecipientEndsTheLinkAndTheNewOneGoesToTheRightPerson() {
        Recipient right = new Recipient(ChannelKind.EMAIL, "right@example.org");

        done(Correction.WRONG_RECIPIENT, new Details("sent to the wrong person", null, right), "A-1");
        books.issue();

        assertThat(books.links()).startsWith("A-1 1 ENDED WITHDRAWN", "A-1 2 ACTIVE");
        assertThat(books.notices()).contains("ap@example.com 1 CANCELLED", "right@example.org 2 PENDING");
        assertThat(books.ask(
                        "select facts || ' ' || coalesce(personal, '') from audit where action = 'wrong-recipient'"))
                .singleElement()
                .asString()
                .contains("sent to the wrong person", "to right@example.org");
    }

    @Test
    void sentMessageIsSentAgainUnderAnotherMessageIdAndABouncedOneUnderItsOwn() {
        books.books.template().update("update notice set state = 'SENT' where recipient = 'sj@example.com'");
        books.books
                .template()
                .update(
                        "update notice set state = 'BOUNCED' where invoice_id = (select id from invoice where number = 'A-1')");
        List<String> before = messageIds();

        done(Correction.RESEND, Details.NONE, "A-1", "A-3");

        assertThat(books.notices()).allMatch(notice -> notice.endsWith("PENDING"));
        assertThat(messageIds().get(0)).isEqualTo(before.get(0));
        assertThat(messageIds().get(2)).isNotEqualTo(before.get(2));
        books.books.template().update("update notice set state = 'SENT' where recipient = 'sj@example.com'");
        List<String> second = messageIds();
        done(Correction.RESEND, Details.NONE, "A-3");
        assertThat(messageIds().get(2)).isNotIn(before.get(2), second.get(2));
    }

    @Test
    void resendToAnotherAddressCancelsWhatHadNotLeft() {
        Recipient other = new Recipient(ChannelKind.EMAIL, "other@example.org");

        done(Correction.RESEND, new Details("", null, other), "A-1");

        assertThat(books.notices()).startsWith("ap@example.com 1 CANCELLED").contains("other@example.org 1 PENDING");
        assertThat(books.links()).startsWith("A-1 1 ACTIVE");
    }

    @Test
    void messageIsSentAgainToWhomTheInvoiceIsWrittenToNow() {
        books.books.template().update("update notice set state = 'SENT', changed_at = timestamp '2026-11-01 00:00:00'");
        Recipient named = new Recipient(ChannelKind.EMAIL, "named@example.org");

        done(Correction.RESEND, new Details("", null, named), "A-3");
        books.books.template().update("update notice set state = 'SENT' where state = 'PENDING'");
        done(Correction.RESEND, Details.NONE, "A-3");
        assertThat(books.notices()).contains("sj@example.com 1 SENT", "named@example.org 1 PENDING");

        done(Correction.RESEND, new Details("", null, new Recipient(ChannelKind.EMAIL, "sj@example.com")), "A-3");
        assertThat(books.notices()).contains("sj@example.com 1 PENDING", "named@example.org 1 CANCELLED");
        done(Correction.RESEND, new Details("", null, named), "A-3");
        assertThat(books.notices()).contains("sj@example.com 1 CANCELLED", "named@example.org 1 PENDING");

        books.take("A-3,C-2,Sukjai,new@example.com,,300.00,THB,2027-01-31");
        books.books.template().update("update notice set state = 'SENT' where recipient = 'named@example.org'");
        books.endRun();
        done(Correction.ACCEPT_CONTACT, Details.NONE, "A-3");
        done(Correction.RESEND, Details.NONE, "A-3");
        assertThat(books.notices())
                .endsWith("named@example.org 1 SENT", "new@example.com 1 PENDING")
                .contains("sj@example.com 1 CANCELLED");
    }

    @Test
    void newLinkReplacesAnEarlierOneOnlyWhenAMessageAboutThatMayHaveLeft() {
        String token =
                books.ask("select token from payment_link where number = 'A-1'").get(0);
        done(Correction.REISSUE, Details.NONE, "A-1");
        books.issue();
        assertThat(replaced("A-1")).as("nobody was told of it").isEmpty();

        books.books
                .template()
                .update(
                        "update notice set state = 'SEND_UNKNOWN' where link_sequence = 1 and invoice_id = (select id from invoice where number = 'A-1')");
        assertThat(replaced("A-1")).containsOnly(token);
        assertThat(replaced("A-2")).isEmpty();

        books.take("A-1,C-1,Aroi Dee,ap@example.com,,150.00,THB,2027-01-31");
        books.endRun();
        done(Correction.ACCEPT_REVISION, Details.NONE, "A-1");
        books.issue();
        assertThat(replaced("A-1")).as("told of the link before the last").containsOnly(token);
    }

    /** Tokens of the links that the waiting messages about an invoice replace. */
    private List<String> replaced(String number) {
        return books.due().stream()
                .filter(due -> due.invoice().number().value().equals(number))
                .flatMap(due -> Stream.ofNullable(due.replaces()))
                .map(ReferenceToken::value)
                .toList();
    }

    @Test
    void acceptedRevisionEndsTheOldLinkBeforeTheNewOneIsMade() {
        books.take("A-1,C-1,Aroi Dee,ap@example.com,,150.00,THB,2027-01-31");
        books.issue();
        assertThat(books.invoices()).startsWith("A-1 1 LINKED 10000").hasSize(3);
        books.provider.unreachable = true;

        assertThat(done(Correction.ACCEPT_REVISION, Details.NONE, "A-1", "A-2")).containsExactly("A-1");

        assertThat(books.invoices()).as("the old link may still take money").hasSize(3);
        books.provider.unreachable = false;
        books.issue();

        assertThat(books.invoices()).startsWith("A-1 1 WITHDRAWN 10000", "A-1 2 LINKED 15000");
        assertThat(books.links()).startsWith("A-1 1 ENDED REVISED", "A-1 2 ACTIVE");
        assertThat(books.liveAtProvider()).isEqualTo(3);
        assertThat(openHolds()).isEmpty();
        assertThat(found(new Selection(List.of("A-1"), List.of(), List.of(), List.of())))
                .containsExactly("A-1");
    }

    @Test
    void revisionOfALinkThatWasPaidMeanwhileWaitsForAPerson() {
        books.take("A-1,C-1,Aroi Dee,ap@example.com,,150.00,THB,2027-01-31");
        books.endRun();
        List<Affected> shown = books.corrections.find(books.merchant(), Selection.ALL);
        books.pay("A-1");

        CorrectionReport report = books.corrections.apply(
                books.merchant(), Correction.ACCEPT_REVISION, Details.NONE, shown, Progress.SILENT);

        assertThat(report.paid()).containsOnlyKeys("A-1");
        assertThat(books.invoices()).hasSize(3).startsWith("A-1 1 LINKED 10000");
        assertThat(openHolds()).hasSize(2);
        assertThat(done(Correction.ACCEPT_REVISION, Details.NONE, "A-1")).isEmpty();
    }

    @Test
    void holdOfAPersonMovesAlongToTheRevision() {
        done(Correction.HOLD, BECAUSE, "A-1");
        books.take("A-1,C-1,Aroi Dee,ap@example.com,,150.00,THB,2027-01-31");
        books.endRun();

        done(Correction.ACCEPT_REVISION, Details.NONE, "A-1");
        books.issue();

        assertThat(books.invoices()).startsWith("A-1 1 WITHDRAWN 10000", "A-1 2 READY 15000");
        assertThat(openHolds()).containsExactly("A-1 disputed");
    }

    @Test
    void acceptedContactRedirectsWhatHasNotLeftAndNothingElse() {
        books.books.template().update("update notice set state = 'SENT' where recipient = 'sj@example.com'");
        books.take(
                "A-1,C-1,Aroi Dee,new@example.com,,100.00,THB,2027-01-31",
                "A-3,C-2,Sukjai,new@example.com,,300.00,THB,2027-01-31");
        books.endRun();

        assertThat(done(Correction.ACCEPT_CONTACT, Details.NONE, "A-1", "A-3")).containsExactly("A-1", "A-3");

        assertThat(books.ask("select emails from invoice where number in ('A-1', 'A-3')"))
                .containsOnly("new@example.com");
        assertThat(books.notices())
                .containsExactly(
                        "ap@example.com 1 CANCELLED",
                        "ap@example.com 1 PENDING",
                        "sj@example.com 1 SENT",
                        "new@example.com 1 PENDING");
        assertThat(openHolds()).isEmpty();
    }

    @Test
    void invoiceLeftToAPersonIsReissuedOnceNothingOfItStandsAtTheProvider() {
        books.books.template().update("update payment_link set live_slot = null, state = 'ENDED' where number = 'A-1'");
        books.books.template().update("update invoice set state = 'NEEDS_PERSON' where number = 'A-1'");

        assertThat(done(Correction.REISSUE, Details.NONE, "A-1")).containsExactly("A-1");

        assertThat(books.provider.kept.get("link_test_1").deleted()).isTrue();
        books.issue();
        assertThat(books.liveAtProvider()).isEqualTo(3);
    }

    @Test
    void invoiceLeftToAPersonWithAPaidLinkIsNotReissued() {
        books.pay("A-1");
        books.books.template().update("update payment_link set live_slot = null, state = 'ENDED' where number = 'A-1'");
        books.books.template().update("update invoice set state = 'NEEDS_PERSON' where number = 'A-1'");

        assertThat(done(Correction.REISSUE, Details.NONE, "A-1")).isEmpty();
        assertThat(books.invoices()).startsWith("A-1 1 NEEDS_PERSON 10000");
    }

    @Test
    void invoiceThatChangedSinceItWasShownIsLeftAlone() {
        books.take("A-4,C-2,Sukjai,sj@example.com,,400.00,THB,");
        books.endRun();
        List<Affected> shown = books.corrections.find(
                books.merchant(), new Selection(List.of("A-4"), List.of(), List.of(), List.of()));
        books.books.template().update("update invoice set state = 'CREATING' where number = 'A-4'");

        CorrectionReport report =
                books.corrections.apply(books.merchant(), Correction.WITHDRAW, BECAUSE, shown, Progress.SILENT);

        assertThat(report.done()).isEmpty();
        assertThat(report.left()).containsExactly("A-4  has changed meanwhile and was left as it is");
        assertThat(books.invoices()).contains("A-4 1 CREATING 40000");
    }

    @Test
    void interruptedRunIsJoinedSoThatAWrongFileCanBeWithdrawnInTheMiddle() {
        books.take("A-4,C-2,Sukjai,sj@example.com,,400.00,THB,");
        long open = books.run().number();

        assertThat(done(Correction.WITHDRAW, BECAUSE, "A-4")).containsExactly("A-4");

        assertThat(books.ask("select cast(number as varchar(9)) from run where open_slot = 1"))
                .containsExactly(String.valueOf(open));
    }

    private List<String> done(Correction correction, Details details, String... numbers) {
        return books.correct(correction, details, numbers).done().stream()
                .map(Affected::number)
                .toList();
    }

    private List<String> found(Selection selection) {
        return books.corrections.find(books.merchant(), selection).stream()
                .map(Affected::number)
                .toList();
    }

    private void endPromises(LocalDate today) {
        new JdbcCorrectionBook(
                        new org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate(books.books.template()),
                        java.time.Clock.systemUTC(),
                        "anna")
                .endPromises(books.run(), today);
    }

    private List<String> openHolds() {
        return books.ask("""
                select i.number || ' ' || h.reason from hold h join invoice i on i.id = h.invoice_id where h.open_slot = 1 order by h.id
                """);
    }

    private List<String> messageIds() {
        return books.ask("select message_id from notice order by id");
    }

    private List<String> audit() {
        return books.ask("""
                select action || ' ' || subject || ' ' || actor from audit where actor = 'anna' and action not like 'notice%' order by id
                """);
    }
}
