package dev.invoicelinks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.sandbox.Sandbox;
import dev.invoicelinks.sandbox.SandboxSettings;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An older database was put back: the links made since are found and taken in, and nobody is billed twice. */
final class AdoptCommandTest {

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void backedUpBooksWithOneInvoice() throws IOException {
        home = Home.in(folder.resolve("home"));
        home.run("issue", "samples/one-invoice.csv");
        copy("data/db/books.mv.db", "backup");
    }

    @Test
    void linksMadeAfterTheBackupAreTakenInAndNoneIsMadeAgain() throws Exception {
        home.run("issue", "samples/invoices.csv");
        restore();

        Home.Ran refused = home.run("issue", "samples/invoices.csv");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out() + refused.err()).contains("an older database was restored", "invoice-links adopt");

        Home.Ran adopted = home.run("adopt", "--yes");
        assertThat(adopted.code()).as(adopted.out() + adopted.err()).isEqualTo(3);
        assertThat(adopted.out()).contains("26 invoices with links to adopt, 0 not in these books");

        home.run("issue", "samples/invoices.csv");
        assertThat(linksAtProvider()).isEqualTo(27);
        assertThat(home.run("status", "INV-2026-0001").out()).contains("LINKED", "adopt", "send unknown by e-mail");
        assertThat(home.run("adopt", "--yes").out()).contains("the books know every link");
    }

    @Test
    void linkThatReplacedAnOlderOneAfterTheBackupIsTheInvoicesLink() throws Exception {
        home.run("reissue", "INV-1", "--yes");
        home.run("issue");
        String link = home.run("status", "INV-1")
                .out()
                .lines()
                .filter(it -> it.contains("Link id"))
                .findFirst()
                .orElseThrow();
        restore();

        assertThat(home.run("adopt", "--yes").out()).contains("INV-1  gets its link back");

        assertThat(home.run("status", "INV-1").out()).contains(link);
        assertThat(home.run("issue").code()).isZero();
        assertThat(home.run("reissue", "INV-1", "--yes").code()).isZero();
        assertThat(home.run("issue").code()).isZero();
        assertThat(linksAtProvider()).isEqualTo(3);
    }

    @Test
    void linkThatWasWithdrawnAfterTheBackupStaysSo() throws Exception {
        home.run("reissue", "INV-1", "--yes");
        home.run("issue");
        home.run("withdraw", "INV-1", "--yes");
        restore();

        assertThat(home.run("adopt", "--yes").out()).contains("INV-1  had its link ended after the backup");

        assertThat(home.run("status", "INV-1").out()).contains("WITHDRAWN");
        home.run("reissue", "INV-1", "--yes");
        assertThat(home.run("issue").code()).isZero();
        assertThat(linksAtProvider())
                .as("the third link has a token of its own")
                .isEqualTo(3);
    }

    @Test
    void filesIssuedAfterTheBackupAreReadAgainOneByOneUntilAllIsAdopted() throws Exception {
        home.run("issue", "samples/consulting.csv");
        home.run("issue", "samples/phone-orders.csv");
        int made = linksAtProvider();
        int messages = home.files("data/outbox").size();
        restore();

        Home.Ran first = home.run("issue", "samples/phone-orders.csv");
        assertThat(first.code()).isEqualTo(1);
        assertThat(first.out()).contains("an older database was restored", "The files were read", "adopt");
        Home.Ran early = home.run("adopt", "--yes");
        assertThat(early.code()).isEqualTo(3);
        assertThat(early.out()).contains("is not in the restored books", "nothing was adopted", "issue their files");

        Home.Ran second = home.run("issue", "samples/consulting.csv");
        assertThat(second.code()).isEqualTo(1);
        assertThat(second.out()).contains("Reading consulting.csv", "an older database was restored");
        assertThat(linksAtProvider()).isEqualTo(made);
        Home.Ran adopted = home.run("adopt", "--yes");
        assertThat(adopted.out()).as(adopted.err()).contains("0 not in these books", "links were adopted");

        Home.Ran after = home.run("issue", "samples/consulting.csv", "samples/phone-orders.csv");
        assertThat(after.out()).doesNotContain("an older database was restored");
        assertThat(linksAtProvider()).isEqualTo(made);
        assertThat(home.files("data/outbox")).hasSize(messages);
    }

    @Test
    void correctionMadeAfterTheBackupIsAcceptedAgainAndItsLinkAdopted() throws Exception {
        Path corrected = folder.resolve("corrected.csv");
        Files.writeString(
                corrected, Files.readString(Path.of("samples/one-invoice.csv")).replace("1250.50", "1300.00"));
        assertThat(home.run("issue", corrected.toString(), "--accept-revisions", "--yes")
                        .code())
                .isZero();
        restore();

        assertThat(home.run("adopt", "--yes").out()).contains("INV-1  was corrected after the backup");
        Home.Ran forScripts = home.run("adopt", "--json");
        assertThat(forScripts.out())
                .hasLineCount(1)
                .startsWith(
                        "{\"command\":\"adopt\",\"invoices\":[{\"number\":\"INV-1\",\"answer\":\"correction_not_in_books\",")
                .contains("\"exit_code\":3,\"reason\":\"nothing was adopted");
        assertThat(forScripts.err()).contains("Exit code 3: nothing was adopted");
        assertThat(home.run("issue", corrected.toString(), "--accept-revisions", "--yes")
                        .code())
                .isEqualTo(1);
        assertThat(home.run("adopt", "--yes").out()).contains("INV-1  gets its link back");

        assertThat(home.run("status", "INV-1").out()).contains("THB 1,300.00", "LINKED");
        assertThat(linksAtProvider()).isEqualTo(2);
    }

    @Test
    void invoicesOfAFileThatTheBooksDoNotKnowAreNamed() throws Exception {
        home.run("issue", "samples/invoices.csv");
        restore();

        Home.Ran adopted = home.run("adopt", "--yes");

        assertThat(adopted.code()).isEqualTo(3);
        assertThat(adopted.out())
                .contains("INV-2026-0001  is not in the restored books", "0 invoices with links to adopt, 26 not");
    }

    @Test
    void linkOfALostInstallationKeepsItsInvoiceFromGettingASecondOneUntilAPersonDecides() throws Exception {
        try (Stream<Path> lost = Files.walk(home.path("data/db"))) {
            lost.sorted(Comparator.reverseOrder()).forEach(it -> it.toFile().delete());
        }
        Files.delete(home.path("data/SET-UP"));

        Home.Ran held = home.run("issue", "samples/one-invoice.csv");
        assertThat(held.code()).as(held.out() + held.err()).isEqualTo(3);
        assertThat(held.out()).contains("another installation made", "invoice-links release INV-1");
        assertThat(linksAtProvider()).isEqualTo(1);
        assertThat(home.run("issue").code()).isEqualTo(3);

        assertThat(home.run("release", "INV-1", "--yes").code()).isZero();
        assertThat(home.run("issue").code()).isZero();
        assertThat(linksAtProvider()).isEqualTo(2);
    }

    @Test
    void messagesThatWaitInABackupAreNotSentAgainAfterItWasPutBack() throws Exception {
        books("update notice set state = 'PENDING', attempts = 0, way = null");
        copy("data/db/books.mv.db", "backup");
        home.run("issue", "samples/consulting.csv");
        int messages = home.files("data/outbox").size();
        restore();

        Home.Ran sent = home.run("send");
        assertThat(sent.code()).isEqualTo(1);
        assertThat(sent.out()).contains("Messages: 0 sent", "an older database was restored", "invoice-links adopt");

        home.run("issue", "samples/consulting.csv");
        assertThat(home.run("adopt", "--yes").out()).contains("1 message waits in these books");
        assertThat(home.run("issue").out()).doesNotContain("an older database was restored");
        assertThat(home.run("send").out()).contains("Messages: 0 sent");
        assertThat(home.run("status", "INV-1").out()).contains("send unknown by e-mail");
        assertThat(home.files("data/outbox")).hasSize(messages);
    }

    @Test
    void messagesThatLeftAfterTheBackupAreNotSentAgainThoughNoLinkWasMadeSince() throws Exception {
        books("update notice set state = 'PENDING', attempts = 0, way = null");
        copy("data/db/books.mv.db", "backup");
        assertThat(home.run("send").out()).contains("Messages: 1 sent");
        restore();

        Home.Ran sent = home.run("send");
        assertThat(sent.code()).isEqualTo(1);
        assertThat(sent.out()).contains("Messages: 0 sent", "LAST-RUN", "an older database was restored");
        assertThat(home.run("issue").out()).contains("an older database was restored");

        assertThat(home.run("adopt", "--yes").out()).contains("1 message waits", "waiting messages were set aside");
        assertThat(home.run("send").out()).contains("Messages: 0 sent").doesNotContain("restored");
        assertThat(home.run("issue").code()).isZero();
    }

    @Test
    void reconcilingOlderBooksEndsNoLinkThatReplacedTheOneTheyKnow() throws Exception {
        home.run("reissue", "INV-1", "--yes");
        home.run("issue");
        restore();

        Home.Ran reconciled = home.run("reconcile");
        assertThat(reconciled.code()).isEqualTo(1);
        assertThat(reconciled.out()).contains("an older database was restored");

        assertThat(home.run("adopt", "--yes").out()).contains("INV-1  gets its link back");
        assertThat(home.run("reconcile").out()).doesNotContain("restored");
    }

    @Test
    void olderBooksInWhichNothingWaitsAreTakenAsTheyAre() throws Exception {
        home.run("send");
        restore();
        assertThat(home.run("issue").code()).isEqualTo(1);

        assertThat(home.run("adopt").out()).contains("the books know every link");

        assertThat(home.run("issue").code()).isZero();
    }

    @Test
    void messagesWaitWhileTheProvidersLinksCannotBeRead() throws Exception {
        books("update notice set state = 'PENDING', attempts = 0, way = null");
        try (Sandbox sandbox = Sandbox.start(new SandboxSettings(0, home.path("data/sandbox"), true))) {
            HttpRequest down = HttpRequest.newBuilder(sandbox.baseUrl().resolve("/_sandbox/faults"))
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"fault\":\"status\",\"status\":503,\"method\":\"GET\",\"path\":\"/links\"}"))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(down, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
            Home.Ran sent = home.run("send");
            assertThat(sent.code()).isEqualTo(1);
            assertThat(sent.out()).contains("Messages: 0 sent", "503", "no message was sent");
            Home.Ran issued = home.run("issue");
            assertThat(issued.code()).isEqualTo(1);
            assertThat(issued.out()).contains("no message was sent");
        }
        assertThat(home.run("send").out()).contains("Messages: 1 sent");
    }

    private void books(String sql) throws SQLException {
        String url = "jdbc:h2:file:" + home.path("data/db/books") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private void restore() throws IOException {
        copy("backup", "data/db/books.mv.db");
    }

    private void copy(String from, String to) throws IOException {
        Files.copy(home.path(from), home.path(to), StandardCopyOption.REPLACE_EXISTING);
    }

    private int linksAtProvider() throws Exception {
        try (Sandbox sandbox = Sandbox.start(new SandboxSettings(0, home.path("data/sandbox"), true))) {
            String credentials =
                    Base64.getEncoder().encodeToString((sandbox.secretKey() + ":").getBytes(StandardCharsets.UTF_8));
            HttpRequest request = HttpRequest.newBuilder(sandbox.baseUrl().resolve("/links?limit=1"))
                    .header("Authorization", "Basic " + credentials)
                    .build();
            JsonNode said = JsonMapper.shared()
                    .readTree(HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.ofString())
                            .body());
            return said.get("total").asInt();
        }
    }
}
