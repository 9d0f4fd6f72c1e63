package dev.invoicelinks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.sandbox.Sandbox;
import dev.invoicelinks.sandbox.SandboxSettings;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corrections as a person types them. */
final class CorrectionCommandsTest {

    private static final String HEADER = "invoice_number,customer_id,customer_name,email,amount,currency\n";

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void issued() {
        home = Home.in(folder.resolve("home"));
        home.run("issue", "samples/one-invoice.csv");
    }

    @Test
    void holdShowsCountAndSumAndReleaseLiftsIt() {
        Home.Ran held = home.run("hold", "INV-1", "--reason", "disputed", "--yes");

        assertThat(held.code()).as(held.err()).isZero();
        assertThat(held.out()).contains("1 invoice to be held: THB 1,250.50", "INV-1", "Done for 1");
        assertThat(home.run("status", "INV-1").out())
                .contains("held", "Held     disputed. Decide, then: invoice-links release INV-1");
        assertThat(home.run("status", "INV-1", "--json").out()).contains("\"holds\":[\"disputed.");
        assertThat(home.run("issue", "samples/one-invoice.csv").code()).isEqualTo(3);

        assertThat(home.run("release", "INV-1", "--yes").out()).contains("disputed", "Done for 1");
        assertThat(home.run("issue", "samples/one-invoice.csv").code()).isZero();
    }

    @Test
    void withoutAYesAndNobodyToAskNothingIsDone() {
        Home.Ran ran = home.run("withdraw", "INV-1");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).contains("1 invoice to be withdrawn: THB 1,250.50", "1 link will be ended");
        assertThat(ran.err()).contains("--yes");
        assertThat(home.run("status", "INV-1").out()).contains("LINKED").doesNotContain("held");
    }

    @Test
    void wrongUseIsSaid() {
        assertThat(home.run("hold", "--reason", "x", "--yes").err()).contains("Say which invoices");
        assertThat(home.run("retry", "INV-1", "--yes").err())
                .contains("Nothing to be tried again: INV-1: the provider did not refuse it", "Nothing was changed");
        assertThat(home.run("hold", "INV-1", "NONE", "--reason", "x", "--yes").err())
                .contains("no invoice of: NONE");
        assertThat(home.run("hold", "INV-1", "--yes").code()).isEqualTo(2);
        assertThat(home.run("resend", "INV-1", "--to", "nobody", "--yes").err()).contains("--to is \"nobody\"");
        assertThat(home.run("promise", "INV-1", "--until", "2020-01-01", "--yes")
                        .err())
                .contains("today or later");
        assertThat(home.run("promise", "INV-1", "--until", "soon", "--yes").code())
                .isEqualTo(2);
    }

    @Test
    void wholeFileIsWithdrawnByItsNameAndItsLinksAreDead() throws Exception {
        Home.Ran ran = home.run("withdraw", "one-invoice.csv", "--reason", "last month again", "--yes");

        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        assertThat(ran.out()).contains("1 link will be ended", "1 message has left already", "Done for 1");
        assertThat(home.run("status", "INV-1").out()).contains("WITHDRAWN", "link ended", "withdraw");
        assertThat(home.run("withdraw", "INV-1", "--yes").err()).contains("withdrawn already");
        assertThat(home.run("issue", "samples/one-invoice.csv").out()).contains("Nothing new was created");
    }

    @Test
    void customersWhoWereToldOfALinkAreToldThatItIsGone() throws Exception {
        Home.Ran ran = home.run("withdraw", "INV-1", "--notify", "--yes");

        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        assertThat(ran.out()).contains("1 sent (1 into the outbox)");
        List<String> laid = home.files("data/outbox").stream()
                .map(CorrectionCommandsTest::content)
                .filter(it -> it.contains("ยกเลิกใบแจ้งหนี้"))
                .toList();
        assertThat(laid).hasSize(1).noneMatch(it -> it.contains("/pay/"));
        assertThat(home.run("send").out()).contains("Messages: 0 sent");
    }

    @Test
    void aNameThatMeansTwoThingsIsNotGuessed() throws IOException {
        issue("a.csv", "1,C-1,Aroi Dee,ap@example.com,100.00,THB");

        assertThat(home.run("withdraw", "1", "--yes").err()).contains("--invoice or --run 1");
        assertThat(home.run("withdraw", "--invoice", "1", "--yes").code()).isZero();
    }

    @Test
    void reissuedInvoiceGetsAnotherLink() {
        String first = linkId();

        assertThat(home.run("reissue", "INV-1", "--yes").out()).contains("1 link will be ended", "makes the new link");
        assertThat(home.run("issue").code()).isZero();

        assertThat(linkId()).isNotEqualTo(first).startsWith("link_test_");
    }

    @Test
    void paidInvoiceIsListedWithItsChargeAndLeft() throws Exception {
        pay(linkId());

        Home.Ran ran = home.run("withdraw", "INV-1", "--yes");

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out())
                .containsPattern(
                        "INV-1  was paid with charge chrg_test_\\w+ \\(THB 1250.50\\) before its link could be ended")
                .contains("the payment stands", "Done for 0.", "Next: invoice-links reconcile");
        assertThat(home.run("status", "INV-1").out()).contains("Paid     its link was paid");
        assertThat(home.run("withdraw", "INV-1", "--yes").err()).contains("it is paid");
        assertThat(home.run("reissue", "INV-1", "--yes").err()).contains("it is paid");
        assertThat(home.run("resend", "INV-1", "--yes").code()).isEqualTo(2);
    }

    @Test
    void paidLinkIsNotSentAgainThoughTheBooksDoNotKnowOfThePaymentYet() throws Exception {
        pay(linkId());
        int before = home.files("data/outbox").size();

        Home.Ran ran = home.run("resend", "INV-1", "--yes");

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out()).contains("INV-1  its link was paid with charge chrg_test_", "THB 1250.50", "Done for 0");
        assertThat(home.files("data/outbox")).hasSize(before);
    }

    @Test
    void wrongRecipientOfAPaidLinkGetsNoNewOne() throws Exception {
        String first = linkId();
        pay(first);

        Home.Ran ran = home.run("wrong-recipient", "INV-1", "--to", "right@example.com", "--yes");

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out()).contains("was paid with charge", "Done for 0").doesNotContain("makes and sends");
        home.run("issue");
        assertThat(linkId()).isEqualTo(first);
    }

    @Test
    void resentMessageLiesInTheOutboxOnceMore() {
        int before = home.files("data/outbox").size();

        assertThat(home.run("resend", "INV-1", "--yes").out())
                .contains("1 invoice to be written to again", "1 sent (1 into the outbox)", "Exit code 0");
        assertThat(home.run("resend", "INV-1", "--to", "other@example.com", "--yes")
                        .out())
                .contains("1 sent (1 into the outbox)");

        assertThat(home.files("data/outbox"))
                .as("a copy is a message of its own")
                .hasSize(before + 2);
        assertThat(home.run("send").out()).contains("Messages: 0 sent");
        assertThat(home.run("status", "INV-1").out()).contains("other@example.com");
    }

    @Test
    void wrongRecipientGetsADeadLinkAndTheRightOneANewOne() {
        String first = linkId();

        Home.Ran ran = home.run("wrong-recipient", "INV-1", "--to", "right@example.com", "--yes");
        home.run("issue");

        assertThat(ran.code()).isZero();
        assertThat(linkId()).isNotEqualTo(first);
        assertThat(home.run("status", "INV-1").out())
                .contains("wrong-recipient", "sent by e-mail to right@example.com");
    }

    @Test
    void scriptReadsOneObjectAndWordsGoBesideIt() {
        Home.Ran held = home.run("hold", "INV-1", "--reason", "disputed", "--yes", "--json");
        assertThat(held.out())
                .isEqualTo(
                        "{\"command\":\"hold\",\"done\":[\"INV-1\"],\"left\":[],\"paid\":{},\"trouble\":[],\"links_open\":0,"
                                + "\"exit_code\":0,\"reason\":\"all done\",\"next\":\"invoice-links release, when it may go on\"}\n");
        assertThat(held.err()).contains("1 invoice to be held", "Exit code 0: all done. Next: invoice-links release");
        home.run("release", "INV-1", "--yes");

        assertThat(home.run("resend", "INV-1", "--yes", "--json").out())
                .hasLineCount(1)
                .startsWith("{\"command\":\"resend\",\"done\":[\"INV-1\"]")
                .contains("\"messages\":{\"sent\":0,\"laid_in_outbox\":1,", "\"exit_code\":0");
        assertThat(home.run("send", "--json").out()).startsWith("{\"command\":\"send\",\"sent\":0,");

        assertThat(home.run("settle", "INV-1", "--by", "cash", "--yes", "--json")
                        .out())
                .startsWith("{\"command\":\"settle\",\"done\":[\"INV-1\"]")
                .hasLineCount(1);
        assertThat(home.run("unsettle", "INV-1", "--yes", "--json").out())
                .startsWith("{\"command\":\"unsettle\",\"done\":[\"INV-1\"]")
                .hasLineCount(1);
        home.run("issue");
        assertThat(home.run("withdraw", "INV-1", "--notify", "--yes", "--json").out())
                .startsWith("{\"command\":\"withdraw\",\"done\":[\"INV-1\"]")
                .contains("\"messages\":{\"sent\":0,\"laid_in_outbox\":1,")
                .hasLineCount(1);
    }

    @Test
    void everyLastLineSaysCodeReasonAndWhatIsNext() {
        assertThat(home.run("hold", "INV-1", "--reason", "x", "--yes").out())
                .endsWith("Exit code 0: all done. Next: invoice-links release, when it may go on\n");
        assertThat(home.run("hold", "INV-1", "--yes").err())
                .contains("--reason")
                .endsWith("Exit code 2: wrong use or configuration. Next: invoice-links hold --help\n");
        assertThat(home.run("retry", "INV-1", "--yes").err())
                .endsWith("Exit code 2: wrong use or configuration. Next: invoice-links --help\n");
    }

    @Test
    void incidentNamesWhoSawTheLinkAndWhoGetsTheNewOne() {
        home.run("wrong-recipient", "INV-1", "--to", "right@example.com", "--yes");

        assertThat(home.run("status", "INV-1").out())
                .containsPattern("wrong-recipient.*was sent to \\S+@\\S+, now to right@example.com");
    }

    @Test
    void promiseIsShownAndKept() {
        Home.Ran ran = home.run("promise", "INV-1", "--until", "2099-12-31", "--yes");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(home.run("status", "INV-1").out()).contains("held", "Promised to pay by 2099-12-31");
    }

    @Test
    void correctedAmountIsHeldShownAndAcceptedByCommand() throws IOException {
        issue("a.csv", "A-1,C-1,Aroi Dee,ap@example.com,100.00,THB", "A-2,C-2,Sukjai,sj@example.com,200.00,THB");
        Path corrected = file(
                "b.csv", "A-1,C-1,Aroi Dee,ap@example.com,150.00,THB", "A-2,C-2,Sukjai,new@example.com,200.00,THB");

        Home.Ran check = home.run("check", corrected.toString());
        assertThat(check.out()).contains("revisions", "THB 100.00 -> THB 150.00", "contact changes");

        Home.Ran held = home.run("issue", corrected.toString());
        assertThat(held.code()).isEqualTo(3);
        assertThat(held.out()).contains("2 waiting for you");
        assertThat(home.run("issue", corrected.toString(), "--accept-revisions").code())
                .isEqualTo(2);

        Home.Ran accepted = home.run("issue", corrected.toString(), "--accept-revisions", "--accept-contacts", "--yes");

        assertThat(accepted.code()).as(accepted.out() + accepted.err()).isZero();
        assertThat(accepted.out()).contains("1 invoice to be revised: THB 150.00", "1 issued", "1 already issued");
        assertThat(home.run("list", "--json").out()).contains("\"revision\":2").contains("150.00");
        assertThat(home.run("status", "A-1").out()).contains("THB 150.00", "LINKED");
        assertThat(result(accepted)).anyMatch(line -> line.startsWith("A-1") && line.contains(",2,"));
    }

    @Test
    void messageOfANewLinkSaysThatItReplacesTheOneThatLeftBefore() throws IOException {
        issue("a.csv", "A-1,C-1,Aroi Dee,ap@example.com,100.00,THB");
        Path corrected = file("b.csv", "A-1,C-1,Aroi Dee,ap@example.com,150.00,THB");
        List<Path> before = home.files("data/outbox");

        home.run("issue", corrected.toString(), "--accept-revisions", "--yes");
        assertThat(since(before)).singleElement().asString().contains("150.00", "It replaces the payment link");
        before = home.files("data/outbox");
        home.run("reissue", "A-1", "--yes");
        home.run("issue");

        assertThat(since(before)).singleElement().asString().contains("150.00", "It replaces the payment link");
    }

    private List<String> since(List<Path> before) {
        return home.files("data/outbox").stream()
                .filter(it -> !before.contains(it))
                .map(CorrectionCommandsTest::content)
                .toList();
    }

    @Test
    void acceptedContactGetsNothingByItselfAndResendWritesToIt() throws IOException {
        issue("a.csv", "A-1,C-1,Aroi Dee,ap@example.com,100.00,THB");
        Path corrected = file("b.csv", "A-1,C-1,Aroi Dee,new@example.com,100.00,THB");

        Home.Ran accepted = home.run("issue", corrected.toString(), "--accept-contacts", "--yes");
        assertThat(accepted.out())
                .contains(
                        "1 invoice to get their new contact",
                        "has left already: the new address gets nothing by itself")
                .contains("invoice-links resend A-1");

        assertThat(home.run("resend", "A-1", "--yes").out()).contains("1 sent (1 into the outbox)");
        assertThat(home.run("status", "A-1").out()).contains("sent by e-mail to new@example.com");
    }

    @Test
    void withdrawnInvoiceIsNotCountedAmongRevisionsThatAskForMoney() throws IOException {
        issue("a.csv", "A-1,C-1,Aroi Dee,ap@example.com,100.00,THB", "A-2,C-2,Sukjai,sj@example.com,200.00,THB");
        home.run("withdraw", "A-2", "--yes");
        Path corrected =
                file("b.csv", "A-1,C-1,Aroi Dee,ap@example.com,150.00,THB", "A-2,C-2,Sukjai,sj@example.com,250.00,THB");

        assertThat(home.run("issue", corrected.toString(), "--accept-revisions", "--yes")
                        .out())
                .contains(
                        "1 invoice to be revised: THB 150.00", "1 invoice not counted above", "A-2", "it is withdrawn");
    }

    @Test
    void correctedRowIsTakenOverOrGivenUpByItsOwnWords() throws IOException {
        issue("a.csv", "A-1,C-1,Aroi Dee,ap@example.com,12500.00,THB");
        Path corrected = file("b.csv", "A-1,C-1,Aroi Dee,ap@example.com,13000.00,THB");

        Home.Ran held = home.run("issue", corrected.toString());
        assertThat(held.out())
                .contains(
                        "invoice-links issue " + corrected + " --accept-revisions",
                        "invoice-links release A-1 --keep-issued",
                        "Exit code 3: done, but 1 invoice waits for you. Next: do what is said above.")
                .doesNotContain("rejected.csv");

        Home.Ran released = home.run("release", "A-1", "--yes");
        assertThat(released.code()).isEqualTo(2);
        assertThat(released.err()).contains("a corrected row waits", "--accept-revisions", "--keep-issued");
        assertThat(home.run("status", "A-1").out()).contains("held");

        Home.Ran kept = home.run("release", "A-1", "--keep-issued", "--yes");
        assertThat(kept.out())
                .contains("1 invoice to be kept as issued, their corrected rows given up", "THB 12,500.00");
        assertThat(home.run("status", "A-1").out())
                .contains("keep-issued", "the corrected row was given up", "THB 12,500.00")
                .doesNotContain("held");
    }

    @Test
    void whatWaitsIsAcceptedWithoutItsFile() throws IOException {
        issue("a.csv", "A-1,C-1,Aroi Dee,ap@example.com,100.00,THB");
        home.run(
                "issue",
                file("b.csv", "A-1,C-1,Aroi Dee,ap@example.com,150.00,THB").toString());

        Home.Ran accepted = home.run("issue", "--accept-revisions", "--yes");

        assertThat(accepted.code()).as(accepted.out() + accepted.err()).isZero();
        assertThat(accepted.out()).contains("1 invoice to be revised", "1 issued");
    }

    private void issue(String name, String... rows) throws IOException {
        home.run("issue", file(name, rows).toString());
    }

    private Path file(String name, String... rows) throws IOException {
        return Files.writeString(folder.resolve(name), HEADER + String.join("\n", rows) + "\n");
    }

    private List<String> result(Home.Ran ran) throws IOException {
        String results = ran.out()
                .lines()
                .filter(line -> line.endsWith("/"))
                .reduce((one, other) -> other)
                .orElseThrow();
        return Files.readAllLines(Path.of(results, "result.csv"));
    }

    private static String content(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
            return String.valueOf(
                    ((MimeMultipart) message.getContent()).getBodyPart(0).getContent());
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private String linkId() {
        return home.run("status", "INV-1")
                .out()
                .lines()
                .filter(line -> line.contains("Link id"))
                .map(line -> line.substring(line.indexOf("link_test_")))
                .findFirst()
                .orElseThrow();
    }

    private void pay(String linkId) throws Exception {
        try (Sandbox sandbox = Sandbox.start(new SandboxSettings(0, home.path("data/sandbox"), true))) {
            URI address = sandbox.baseUrl().resolve("/_sandbox/links/" + linkId + "/pay");
            String credentials = java.util.Base64.getEncoder()
                    .encodeToString((sandbox.secretKey() + ":").getBytes(java.nio.charset.StandardCharsets.UTF_8));
            HttpRequest request = HttpRequest.newBuilder(address)
                    .header("Authorization", "Basic " + credentials)
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();
            HttpResponse<String> said = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(said.statusCode()).as(said.body()).isEqualTo(200);
        }
    }
}
