package dev.invoicelinks.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.cli.Home;
import dev.invoicelinks.hostile.HostileText;
import jakarta.mail.Header;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every hostile text in every column for customers reached by e-mail, and a part of them by chat, goes through the program; what it writes is read as those read it for whom
 * it is. The columns are those that intake knows, so a new one is covered without a word here.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HostileCellsTest {

    /** Messages are laid down one by one, so chat gets its part of the texts only. */
    private static final int CHAT_EVERY = 3;

    private static final String OTHER = "=po_number";
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r\\n\\uFF1D].*");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9][0-9 .,]*");
    private static final Pattern TURNING = Pattern.compile("[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{200F}]");
    private static final Pattern MARKUP = Pattern.compile(
            "(?i)<script>\\w|<img src=x|<b id=|<svg onload|<!--Zq7|<a href=\"javascript|&#0;Zq7|=['\"]Zq7");
    private static final Set<String> HEADERS = Set.of(
            "Date",
            "From",
            "To",
            "Reply-To",
            "Message-ID",
            "Subject",
            "MIME-Version",
            "Content-Type",
            "Content-Transfer-Encoding",
            "X-Invoice-Links-Mode",
            "Auto-Submitted");

    @TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.ALWAYS)
    static Path folder;

    private final List<String> columns =
            new ArrayList<>(Stream.of(Column.values()).map(Column::word).toList());
    private final Map<Column, String> plain = new EnumMap<>(Column.class);
    private Home home;
    private Home.Ran checked;
    private Home.Ran issued;
    private Home.Ran again;
    private int rows;

    @BeforeAll
    void run() throws IOException {
        columns.add(OTHER);
        plain.put(Column.CUSTOMER_ID, "C-1");
        plain.put(Column.CUSTOMER_NAME, "Aroi Dee");
        plain.put(Column.AMOUNT, "100.00");
        plain.put(Column.CURRENCY, "THB");
        plain.put(Column.DESCRIPTION, "Design work");
        home = Home.in(
                folder.resolve("home"),
                "invoice-links.sandbox.port: 0",
                "invoice-links.provider.rate: 1000",
                "invoice-links.provider.burst: 1000");
        Path file = folder.resolve("rows " + "n".repeat(230) + "\u202E;$(x).csv");
        print(file);
        checked = home.run("check", file.toString());
        issued = home.run("issue", file.toString());
        again = home.run("status", "--json");
        home.run("reconcile");
    }

    private void print(Path file) throws IOException {
        try (CSVPrinter printer = new CSVPrinter(Files.newBufferedWriter(file), CSVFormat.RFC4180)) {
            printer.printRecord(columns);
            for (int column = 0; column < columns.size(); column++) {
                for (String text : HostileText.all().values()) {
                    printer.printRecord(row(column, text, Column.EMAIL, "ap@example.com"));
                    if (rows % CHAT_EVERY == 0) {
                        printer.printRecord(row(column, text, Column.LINE_ID, "U0123456789"));
                    }
                }
            }
        }
    }

    private List<String> row(int hostileColumn, String text, Column reached, String address) {
        List<String> cells = new ArrayList<>(Collections.nCopies(columns.size(), ""));
        plain.forEach((column, value) -> cells.set(column.ordinal(), value));
        cells.set(Column.INVOICE_NUMBER.ordinal(), "H-" + ++rows);
        cells.set(reached.ordinal(), address);
        cells.set(Column.CHANNELS.ordinal(), reached == Column.EMAIL ? "email" : "line");
        boolean isNumber = hostileColumn == Column.INVOICE_NUMBER.ordinal();
        cells.set(hostileColumn, isNumber ? text + reached : text);
        return cells;
    }

    private List<Path> written(String ending) {
        List<Path> files = home.files("data").stream()
                .filter(file -> file.toString().endsWith(ending))
                .filter(file -> !file.startsWith(home.path("data/files")))
                .toList();
        assertThat(files).as(ending).isNotEmpty();
        return files;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void commandsEndInWords() {
        assertThat(List.of(checked.code(), issued.code()))
                .as(checked.err() + issued.err())
                .containsOnly(3);
        assertThat(checked.err() + issued.err() + again.err()).doesNotContain("unforeseen", "Exception");
        assertThat(issued.out()).contains(" issued, ").doesNotContainPattern(TURNING);
        assertThat(issued.out() + checked.out()).doesNotContain("\u0000", "\u2028", "\u0085", "\u000B");
    }

    @Test
    void everyRowIsInTheResultOnce() throws IOException {
        assertThat(records(home.files("data/results").stream()
                        .filter(file -> file.endsWith("result.csv"))
                        .findFirst()
                        .orElseThrow()))
                .hasSize(rows + 1);
    }

    private static List<CSVRecord> records(Path file) throws IOException {
        try (CSVParser parser = CSVParser.parse(read(file).replace("\uFEFF", ""), CSVFormat.RFC4180)) {
            return parser.getRecords();
        }
    }

    @Test
    void noCellOfAnyFileForSpreadsheetsIsAFormula() throws IOException {
        for (Path file : written(".csv")) {
            for (CSVRecord row : records(file)) {
                assertThat(row.values())
                        .as(file.getFileName() + " " + row.getRecordNumber())
                        .noneMatch(cell -> FORMULA.matcher(cell).matches()
                                && !NUMBER.matcher(cell).matches());
            }
        }
    }

    @Test
    void messagesHaveOurHeadersOneRecipientAndNoMarkupOfTheirs() throws Exception {
        List<Path> messages = written(".eml");
        assertThat(messages).hasSizeGreaterThan(100);
        int shown = 0;
        for (Path file : messages) {
            MimeMessage message = message(file);
            for (Header header : Collections.list(message.getAllHeaders())) {
                assertThat(header.getName()).isIn(HEADERS);
            }
            assertThat(message.getAllRecipients()).as(file.toString()).hasSize(1);
            assertThat(message.getSubject())
                    .doesNotContainPattern("[\\p{Cc}\\p{Zl}\\p{Zp}]")
                    .doesNotContainPattern(TURNING);
            MimeMultipart parts = (MimeMultipart) message.getContent();
            String text = content(parts.getBodyPart(0));
            String html = content(parts.getBodyPart(1));
            assertThat(html).doesNotContainPattern(MARKUP).doesNotContainPattern(TURNING);
            assertThat(text).doesNotContainPattern(TURNING).doesNotContainPattern("(?m)^Bcc:");
            shown +=
                    text.contains("{{link}} " + HostileText.MARK) || text.contains("${7*7}" + HostileText.MARK) ? 1 : 0;
            assertThat(text).doesNotContain("49" + HostileText.MARK);
            assertThat(text.split("/pay/", -1))
                    .as("the payment URI stands where our template puts it, once")
                    .hasSize(2);
        }
        assertThat(shown).as("templates in a cell are texts").isGreaterThan(3);
    }

    private static MimeMessage message(Path file) throws Exception {
        try (InputStream in = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        }
    }

    private static String content(Part part) throws Exception {
        return (String) part.getContent();
    }

    @Test
    void shortMessagesAreOneRecipientAndOurLines() {
        List<Path> messages = written(".line.txt");
        assertThat(messages).hasSizeGreaterThan(50);
        for (Path file : messages) {
            String text = read(file);
            assertThat(text).doesNotContainPattern(TURNING);
            assertThat(text.lines().filter(line -> line.startsWith("To: "))).hasSize(1);
            assertThat(text).doesNotContainPattern("(?m)^Bcc:").doesNotContain("49" + HostileText.MARK);
            assertThat(text.split("/pay/", -1)).hasSize(2);
        }
    }

    @Test
    void pagesHoldNoMarkupOfTheirs() {
        for (Path file : written(".html")) {
            assertThat(read(file)).as(file.toString()).doesNotContainPattern(MARKUP);
        }
    }

    @Test
    void jsonIsJsonAndNamesNoOtherFileThanOurs() {
        for (Path file : written(".json")) {
            tools.jackson.databind.json.JsonMapper.shared().readTree(read(file));
        }
        tools.jackson.databind.json.JsonMapper.shared().readTree(again.out());
    }

    @Test
    void noFileIsNamedAfterACell() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(file -> !file.equals(folder))).allSatisfy(file -> {
                assertThat(file.getFileName().toString()).doesNotContain(HostileText.MARK);
                assertThat(file.getFileName().toString().getBytes(StandardCharsets.UTF_8))
                        .hasSizeLessThanOrEqualTo(255);
            });
        }
        assertThat(Path.of("/tmp/" + HostileText.MARK)).doesNotExist();
        assertThat(home.files("data/results"))
                .noneMatch(file -> TURNING.matcher(file.toString()).find());
    }

    @AfterAll
    void nothingIsLeftInTheWorkingFolder() {
        assertThat(Path.of(HostileText.MARK)).doesNotExist();
    }
}
