package dev.invoicelinks.torture.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each invariant is broken in written evidence, one at a time, without any product. */
final class CheckerTest {

    private static final String HEADER = "invoice_number,email,amount,currency";
    private static final String OWN = ",_row,_status,_reason,_what_to_do,_amount_asked,_currency,_link,_link_id,_token,"
            + "_expires,_channel,_sent_to,_notice_status,_sent_at,_revision,_run";
    private static final String SUMMARY = """
            {"run":%d,"read":%d,"created":%d,"known":0,"held":0,"skipped":0,"rejected":0,"unresolved":0,"pending":0,
             "files":[{"sha256":"%s","outcome":"accepted"}]}""";

    @TempDir
    private Path folder;

    private final List<String> journal = new ArrayList<>();
    private final List<String> results = new ArrayList<>();
    private Path input;

    @BeforeEach
    void twoInvoicesEachWithItsLinkAndMessage() throws IOException {
        input = Files.write(
                folder.resolve("may.csv"), List.of(HEADER, "INV-1,a@shop.test,100.00,THB", "INV-10,b@shop.test,9,JPY"));
        created("aaaaaaaaaaaa", "INV-1", "TOKENA", 10000, "THB");
        created("bbbbbbbbbbbb", "INV-10", "TOKENB", 9, "JPY");
        row("INV-1,a@shop.test,100.00,THB", 2, "100.00", "THB", "aaaaaaaaaaaa", "TOKENA", "sent");
        row("INV-10,b@shop.test,9,JPY", 3, "9", "JPY", "bbbbbbbbbbbb", "TOKENB", "sent");
        message("one", "a@shop.test", "INV-1", "AAAAAAAAAAAA", 2);
        message("two", "b@shop.test", "INV-10", "BBBBBBBBBBBB", 2);
    }

    @Test
    void nothingIsFoundWhereNothingIsWrong() throws IOException {
        assertThat(check()).isEmpty();
    }

    @Test
    void secondLinkIsFoundEvenIfItWasDeletedSoon() throws IOException {
        created("cccccccccccc", "INV-1", "TOKENC", 10000, "THB");
        deleted("cccccccccccc");

        assertThat(check()).containsExactly(Invariant.ONE_LINK);
    }

    @Test
    void linkThatLandedLateMayStandBesideAnotherUntilItIsEnded() throws IOException {
        created("cccccccccccc", "INV-1", "TOKENA", 10000, "THB");
        journal.add("{\"sequence\":4,\"at\":\"2026-11-25T05:00:00Z\",\"event\":\"request\",\"method\":\"POST\","
                + "\"path\":\"/links\",\"status\":200,\"fault\":\"done_late\",\"after\":2}");
        assertThat(check()).containsExactly(Invariant.ONE_LINK, Invariant.NOTHING_UNLISTED);
        assertThat(Checker.check(evidence().withLateLandings()).findings())
                .extracting(Finding::invariant)
                .containsExactly(Invariant.ONE_LINK, Invariant.NOTHING_UNLISTED);

        deleted("cccccccccccc");
        assertThat(check()).containsExactly(Invariant.ONE_LINK);
        assertThat(Checker.check(evidence().withLateLandings()).findings()).isEmpty();
    }

    @Test
    void endedLinkWithoutAReasonIsFound() throws IOException {
        deleted("bbbbbbbbbbbb");

        assertThat(check()).containsExactly(Invariant.ONE_LINK);
    }

    @Test
    void secondMessageIsFoundByItsIdAndByItsLink() throws IOException {
        message("again", "a@shop.test", "INV-1", "AAAAAAAAAAAA", 2);

        assertThat(check()).containsExactly(Invariant.ONE_MESSAGE);
    }

    @Test
    void messageThatIsReportedAndNeverArrivedIsFound() throws IOException {
        Files.delete(folder.resolve("mail/two.eml"));

        assertThat(check()).containsExactly(Invariant.ONE_MESSAGE);
    }

    @Test
    void messageWithSomeoneElsesLinkIsFound() throws IOException {
        message("one", "a@shop.test", "INV-1", "BBBBBBBBBBBB", 2);

        assertThat(check()).contains(Invariant.RIGHT_LINK);
    }

    @Test
    void messageAboutALinkThatWasEndedBeforeIsFound() throws IOException {
        deleted("bbbbbbbbbbbb");
        created("dddddddddddd", "INV-10", "TOKEND", 9, "JPY");
        results.set(1, results.get(1).replace("bbbbbbbbbbbb", "dddddddddddd").replace("TOKENB", "TOKEND"));
        message("two", "b@shop.test", "INV-10", "BBBBBBBBBBBB", 4);
        message("three", "b@shop.test", "INV-10", "DDDDDDDDDDDD", 4);

        assertThat(check()).containsExactly(Invariant.RIGHT_LINK);
    }

    @Test
    void missingRowIsFound() throws IOException {
        results.remove(1);

        assertThat(check()).contains(Invariant.EVERY_ROW_ONCE);
    }

    @Test
    void linkThatTheReportDoesNotNameIsFound() throws IOException {
        results.set(1, results.get(1).replace("issued", "waiting for you").replace("link_test_bbbbbbbbbbbb", ""));
        results.set(0, results.get(0).replace("INV-1,", "INV-2,"));

        assertThat(check()).contains(Invariant.NOTHING_UNLISTED);
    }

    @Test
    void rowThatStaysOpenIsFoundOnlyWhenTheFaultsAreOver() throws IOException {
        results.set(
                1, results.get(1).replace("issued", "not tried yet - next run").replace("sent", "cancelled"));
        deleted("bbbbbbbbbbbb");
        Files.delete(folder.resolve("mail/two.eml"));

        assertThat(check()).containsExactly(Invariant.EVERYTHING_FINAL);
        assertThat(Checker.check(evidence().unsettled()).findings()).isEmpty();
    }

    @Test
    void chargeThatIsBookedWithAnotherSumIsFound() throws IOException {
        paid("chrg_1", "aaaaaaaaaaaa", 10000);
        reconciled(1, "INV-1,100.00,THB,2026-11-25,96.09,0.00,0.00,paid,chrg_1");

        assertThat(check()).contains(Invariant.MONEY_AGREES);
    }

    @Test
    void paidInvoiceThatIsUnpaidLaterIsFound() throws IOException {
        paid("chrg_1", "aaaaaaaaaaaa", 10000);
        reconciled(1, "INV-1,100.00,THB,2026-11-25,100.00,0.00,0.00,paid,chrg_1");
        reconciled(2, "INV-1,100.00,THB,,0.00,0.00,100.00,unpaid,");

        assertThat(check()).contains(Invariant.PAID_STAYS_PAID);
    }

    @Test
    void keyCardNumberAndPaymentAddressAreFound() throws IOException {
        for (String secret : List.of(
                "key skey_test_0123456789ab", "card 4242 4242 4242 4242", "at http://127.0.0.1:1/pay/AAAAAAAAAAAA")) {
            Files.writeString(folder.resolve("said.txt"), secret);

            assertThat(check()).as(secret).containsExactly(Invariant.NOTHING_LEAKS);
        }
        Files.writeString(folder.resolve("said.txt"), "order 4242 4242 4242 4241");
        assertThat(check()).as("no card's check digit").isEmpty();
    }

    private List<Invariant> check() throws IOException {
        Files.write(folder.resolve("journal.jsonl"), journal);
        Path may = Files.createDirectories(folder.resolve("results/may"));
        List<String> lines = new ArrayList<>(List.of(HEADER + OWN));
        lines.addAll(results);
        Files.write(may.resolve("result.csv"), lines);
        Files.writeString(may.resolve("summary.json"), SUMMARY.formatted(1, 2, 2, Folder.sha256(input)));
        return Checker.check(evidence()).findings().stream()
                .map(Finding::invariant)
                .distinct()
                .toList();
    }

    private Evidence evidence() {
        Path said = folder.resolve("said.txt");
        return Evidence.of(folder)
                .withJournal(folder.resolve("journal.jsonl"))
                .withMail(folder.resolve("mail"), null)
                .withResults(folder.resolve("results"))
                .withInputs(List.of(input))
                .withSaid(Files.exists(said) ? List.of(said) : List.of(), List.of());
    }

    private void created(String id, String number, String token, long minor, String currency) {
        journal("link.create", id, number, token, minor, currency, "");
    }

    private void deleted(String id) {
        journal("link.delete", id, "-", "-", 0, "THB", "");
    }

    private void paid(String charge, String link, long minor) {
        String more = ",\"charge\":\"" + charge + "\",\"paid\":true,\"link_used\":true,\"status\":\"successful\"";
        journal("charge.create", link, "-", "-", minor, "THB", more);
    }

    private void journal(
            String event, String link, String number, String token, long minor, String currency, String more) {
        journal.add("""
                {"sequence":%d,"at":"2026-11-25T05:00:00Z","event":"%s","link":"link_test_%s","amount":%d,"currency":"%s",\
                "title":"%s · Demo","description":"#%s work"%s}""".formatted(journal.size() + 1, event, link, minor, currency, number, token, more));
    }

    private void row(
            String input, int place, String amount, String currency, String link, String token, String notice) {
        results.add("%s,%d,issued,,,%s,%s,http://x/pay/Y,link_test_%s,%s,,e-mail,,%s,,1,1"
                .formatted(input, place, amount, currency, link, token, notice));
    }

    private void message(String id, String to, String number, String address, int after) throws IOException {
        Files.createDirectories(folder.resolve("mail"));
        Files.writeString(
                folder.resolve("mail/" + id + ".eml"),
                "X-Recorded-To: %s\r\nX-Recorded-After: %d\r\nMessage-ID: <%s@t>\r\nSubject: Invoice %s\r\n\r\nPay: http://x/pay/%s\r\n"
                        .formatted(to, after, id, number, address.toUpperCase(Locale.ROOT)));
    }

    private void reconciled(int run, String matched) throws IOException {
        Path to = Files.createDirectories(folder.resolve("results/reconcile-" + run));
        Files.writeString(to.resolve("summary.json"), "{\"run\":" + run + "}");
        Files.write(
                to.resolve("matched.csv"),
                List.of(
                        "invoice_number,amount_asked,currency,paid_date,charged,refunded,open_amount,settlement,charge_id",
                        matched));
    }
}
