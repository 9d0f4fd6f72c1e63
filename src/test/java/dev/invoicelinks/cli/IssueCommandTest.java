package dev.invoicelinks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.cli.Home.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The main job as a user runs it: a file, the embedded sandbox, messages and results. */
final class IssueCommandTest {

    private static final String SAMPLE = "samples/invoices.csv";
    private static final String JOURNAL = "data/sandbox/journal.jsonl";

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void freshHome() {
        home = Home.in(folder);
    }

    @Test
    void checkCountsMessagesByChannelWithTheirSegments() throws IOException {
        Path file = Files.writeString(
                folder.resolve("m.csv"),
                "invoice_number,customer_name,email,phone,amount,currency,language\n"
                        + "M-1,Aroi Dee,ap@example.com;cfo@example.com,,100.00,THB,en\n"
                        + "M-2,Sukjai,,+66812345678,200.00,THB,en\n"
                        + "M-3,Sabai,,+66812345679,300.00,THB,th\n");

        assertThat(home.run("check", file.toString()).out())
                .contains(
                        "Messages: e-mail 2 messages", "Messages: SMS 2 messages, 3 segments; 1 in GSM-7, 1 in UCS-2");
        assertThat(home.run("check", "--json", file.toString()).out())
                .contains(
                        "\"messages\":[{\"channel\":\"email\",\"messages\":2},{\"channel\":\"sms\",\"messages\":2,\"segments\":");
    }

    @Test
    void checkFindsABrokenTextBeforeIssueDoes() throws IOException {
        Files.writeString(home.path("config/templates/en/invoice.txt"), "{{invoice_number}} {{amont}} {{link}}");

        Home.Ran check = home.run("check", "samples/one-invoice.csv");

        assertThat(check.code()).isEqualTo(2);
        assertThat(check.err()).contains("amont");
        assertThat(home.run("issue", "samples/one-invoice.csv").code()).isEqualTo(2);
    }

    @Test
    void everyValidInvoiceGetsOneLinkAndOneMessage() throws IOException {
        Ran ran = home.run("issue", SAMPLE);

        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        assertThat(ran.out()).startsWith("SANDBOX · ").endsWith("\n").contains("Exit code 0");
        int invoices = invoicesIn(SAMPLE);
        assertThat(created()).hasSize(invoices);
        assertThat(home.files("data/outbox")).hasSize(messagesFor(SAMPLE));
    }

    @Test
    void goodPracticeIsSaidBeforeAndAfterIssuing() throws IOException {
        Path file = Files.write(
                folder.resolve("mine.csv"),
                List.of(
                        "invoice_number,customer_name,email,amount,currency,description",
                        "A-1,Aroi Dee,ap@example.com,100.00,THB,ask ap@aroidee.co.th",
                        "A-2,Aroi Dee,ap@example.com,100.00,THB,"));
        home.local(List.of("invoice-links.sandbox.port: 0", "invoice-links.mail.support: ''"));

        Ran checked = home.run("check", file.toString());
        Ran issued = home.run("issue", file.toString());
        Ran again = home.run("issue", file.toString());

        for (Ran ran : List.of(checked, issued)) {
            assertThat(ran.out())
                    .contains("Good practice: no support contact is set")
                    .contains("Good practice: 1 row has an e-mail address or a phone number in the description")
                    .contains("Good practice: 1 row has no description");
        }
        assertThat(again.out()).doesNotContain("in the description");
    }

    @Test
    void secondRunCreatesNothingAndSaysSo() throws IOException {
        home.run("issue", SAMPLE);
        List<String> before = created();

        Ran again = home.run("issue", "--json", SAMPLE);

        JsonNode summary = JsonMapper.shared().readTree(again.out());
        assertThat(again.code()).isZero();
        assertThat(summary.get("created").asInt()).isZero();
        assertThat(summary.get("known").asInt()).isEqualTo(invoicesIn(SAMPLE));
        assertThat(created()).isEqualTo(before);
        assertThat(home.files("data/outbox")).hasSize(messagesFor(SAMPLE));
    }

    @Test
    void checkHasNoEffects() {
        Ran ran = home.run("check", SAMPLE);

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("Nothing was sent");
        assertThat(home.files("data/outbox")).isEmpty();
        assertThat(home.files("data/results")).isEmpty();
    }

    @Test
    void badRowsAreNamedAndTheOthersGoOn() {
        Ran ran = home.run("issue", "samples/bad-rows.csv");

        assertThat(ran.code()).isEqualTo(3);
        assertThat(home.files("data/results"))
                .extracting(file -> file.getFileName().toString())
                .contains("rejected.csv", "result.csv", "summary.html", "summary.json");
    }

    @Test
    void runWithoutFilesGoesOnWithOpenWork() {
        Ran ran = home.run("issue");

        assertThat(ran.code()).as(ran.err()).isZero();
    }

    @Test
    void missingFileIsWrongUse() {
        Ran ran = home.run("issue", "samples/none.csv");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("none.csv", "no such file");
    }

    @Test
    void everyProblemOfTheConfigurationIsListedAtOnce() {
        home.local(List.of(
                "invoice-links.provider.rate: many",
                "invoice-links.provider.concurrency: 1000",
                "invoice-links.link.expires-at-least: 0",
                "invoice-links.provider.retries: 3"));

        Ran ran = home.run("issue", SAMPLE);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("provider.rate", "link.expires-at-least", "provider.retries", "problems");
    }

    @Test
    void missingBooksRefuseToStart() throws IOException {
        home.run("issue", "samples/one-invoice.csv");
        Files.delete(home.path("data/db/books.mv.db"));

        Ran ran = home.run("issue", "samples/one-invoice.csv");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("missing", "backup");
        assertThat(created()).hasSize(1);
    }

    @Test
    void damagedBooksRefuseToStart() throws IOException {
        home.run("issue", "samples/one-invoice.csv");
        byte[] books = Files.readAllBytes(home.path("data/db/books.mv.db"));
        Files.write(home.path("data/db/books.mv.db"), java.util.Arrays.copyOf(books, books.length / 3));
        try (var file = java.nio.channels.FileChannel.open(
                home.path("data/db/books.mv.db"), java.nio.file.StandardOpenOption.WRITE)) {
            file.write(java.nio.ByteBuffer.wrap(new byte[8192]), 0);
        }

        Ran ran = home.run("issue", "samples/one-invoice.csv");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("damaged", "backup");
        assertThat(created()).hasSize(1);
    }

    @Test
    void restoredOlderBooksAreNoticedAndNothingIsIssued() throws IOException {
        home.run("issue", "samples/one-invoice.csv");
        byte[] backup = Files.readAllBytes(home.path("data/db/books.mv.db"));
        home.run("issue", SAMPLE);
        Files.write(home.path("data/db/books.mv.db"), backup);
        List<String> before = created();

        Ran ran = home.run("issue", SAMPLE);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("older database was restored");
        assertThat(created()).isEqualTo(before);
    }

    @Test
    void onlyTheOwnerLooksIntoTheData() throws IOException {
        home.run("status");

        assertThat(Files.getPosixFilePermissions(home.path("data")))
                .isEqualTo(java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void everyCommandSaysItsModeFirstAndHelps() {
        for (String command : List.of("status", "list", "doctor")) {
            assertThat(home.run(command).out()).as(command).startsWith("SANDBOX · ");
        }
        for (String command : List.of("check", "issue", "status", "list", "sandbox", "doctor")) {
            Ran help = home.run(command, "--help");
            assertThat(help.code()).isZero();
            assertThat(help.out()).contains("Usage: invoice-links " + command);
        }
        assertThat(home.run().out()).contains("check", "issue", "Exit codes:", "another run is at work");
        assertThat(home.run("--version").out()).contains("invoice-links", "Java");
    }

    @Test
    void statusTellsAnInvoicesStoryAndListFindsIt() {
        home.run("issue", "samples/one-invoice.csv");

        assertThat(home.run("status", "INV-1").out()).contains("LINKED", "/pay/", "link created", "notice sent");
        assertThat(home.run("status").out()).contains("Last run   1", "exit code 0", "Needs you  nothing");
        assertThat(home.run("list", "--state", "linked", "--currency", "thb").out())
                .contains("INV-1");
        assertThat(home.run("list", "--state", "READY").out()).contains("No such invoice");
        assertThat(home.run("status", "NONE").code()).isEqualTo(2);
        JsonNode listed =
                JsonMapper.shared().readTree(home.run("list", "--json").out());
        assertThat(listed.get(0).get("amount").asString()).isEqualTo("1250.50");
    }

    private static int invoicesIn(String file) throws IOException {
        return Files.readAllLines(Path.of(file)).size() - 1;
    }

    /** One message an address; one to the phone of an invoice without any. */
    private static int messagesFor(String file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        int messages = 0;
        try (CSVParser rows = CSVParser.parse(Path.of(file), StandardCharsets.UTF_8, format)) {
            for (CSVRecord row : rows) {
                messages += row.get("email").split(";").length;
            }
        }
        return messages;
    }

    /** What the sandbox itself wrote down. */
    private List<String> created() throws IOException {
        return Files.readAllLines(home.path(JOURNAL)).stream()
                .filter(line -> line.contains("\"link created\"") || line.contains("\"link.create"))
                .toList();
    }
}
