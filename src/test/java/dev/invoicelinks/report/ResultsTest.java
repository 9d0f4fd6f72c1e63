package dev.invoicelinks.report;

import static dev.invoicelinks.report.RunBooks.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.Database;
import dev.invoicelinks.notice.Notice;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files an accountant is left with. */
@ParameterizedClass
@EnumSource(Database.class)
final class ResultsTest {

    private static final String OURS =
            "_row,_status,_reason,_what_to_do,_amount_asked,_currency,_link,_link_id,_token,_expires,"
                    + "_channel,_sent_to,_notice_status,_sent_at,_revision,_run";

    @TempDir
    private Path folder;

    private final Database database;
    private RunBooks books;

    ResultsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        books = new RunBooks(folder, database);
    }

    @AfterEach
    void close() {
        books.close();
    }

    @Test
    void resultHasTheInputsRowsInTheirOrderWithWhatBecameOfThem() {
        books.take(books.file(
                "a.csv", row("A-1", "100.00"), row("A-2", "1.005"), row("A-1", "100.00"), row("A-3", "300.00")));
        books.link("A-1");
        notice("A-1", "ap@example.com");
        notice("A-1", "cfo@example.com");
        write();

        assertThat(read("result.csv"))
                .isEqualTo("\uFEFF" + RunBooks.HEADER.strip() + "," + OURS + "\r\n"
                        + "A-1,Aroi Dee,ap@example.com,100.00,THB,2026-12-24,2,issued,,,100.00,THB,https://link.omise.co/1,"
                        + "link_test_1,TOKEN1,2026-12-31,e-mail,ap@example.com;cfo@example.com,sent,2026-11-24T09:00:00+07:00,1,1\r\n"
                        + "A-2,Aroi Dee,ap@example.com,1.005,THB,2026-12-24,3,rejected,"
                        + "\"amount \"\"1.005\"\": THB has two decimals.\",Correct it in rejected.csv and drop that file again.,,THB,,,,,,,,,,\r\n"
                        + "A-1,Aroi Dee,ap@example.com,100.00,THB,2026-12-24,4,issued,,,100.00,THB,https://link.omise.co/1,"
                        + "link_test_1,TOKEN1,2026-12-31,e-mail,ap@example.com;cfo@example.com,sent,2026-11-24T09:00:00+07:00,1,1\r\n"
                        + "A-3,Aroi Dee,ap@example.com,300.00,THB,2026-12-24,5,not tried yet - next run,,Run issue again.,"
                        + "300.00,THB,,,,,,,,,1,1\r\n");
    }

    @Test
    void heldRevisionShowsWhatTheLiveLinkAsks() {
        books.take(books.file("a.csv", row("A-1", "12500.00"), row("A-2", "200.00"), row("A-3", "300.00")));
        books.link("A-1");
        books.link("A-2");
        write();
        books.intake.nextRun();
        books.take(books.file(
                "b.csv",
                row("A-1", "13000.00"),
                "A-2,Aroi Dee,ap@example.com,200.00,USD,2026-12-24",
                row("A-3", "350.00")));
        write();

        assertThat(read(1, "result.csv"))
                .contains(",12500.00,THB,https://link.omise.co/1,link_test_1,TOKEN1,2026-12-31,")
                .contains(",200.00,THB,https://link.omise.co/2,link_test_2,TOKEN2,2026-12-31,")
                .contains(",300.00,THB,,,,");
    }

    @Test
    void whatIsCollectedByTransferIsListedWithItsSum() {
        books.take(books.file("a.csv", row("A-1", "100.00"), row("A-2", "180000.00"), row("A-3", "200000.00")));
        books.link("A-1");
        write();

        assertThat(screen()).contains("Skipped: 2 ABOVE_LIMIT, collect by transfer: THB 380,000.00");
        assertThat(read("summary.html")).contains("2 ABOVE_LIMIT, collect by transfer: THB 380,000.00");
        assertThat(JsonMapper.shared()
                        .readTree(read("summary.json"))
                        .get("skipped_by_reason")
                        .toString())
                .isEqualTo("[{\"reason\":\"ABOVE_LIMIT\",\"what_to_do\":\"collect by transfer\",\"count\":2,"
                        + "\"totals\":{\"THB\":{\"count\":2,\"sum\":\"380000.00\"}}}]");
    }

    @Test
    void withdrawnInvoiceSaysHowItIsIssuedAgainAndNamesAnAddressOnce() {
        books.take(books.file("a.csv", row("A-1", "100.00")));
        books.state("A-1", "WITHDRAWN");
        notice("A-1", "ap@example.com");
        books.intake.books.template().update("""
                insert into notice (merchant_id, invoice_id, link_sequence, purpose, channel, recipient, message_id, state, attempts,
                    run_number, not_before, queued_at, changed_at)
                select merchant_id, invoice_id, link_sequence, 'WITHDRAWN', channel, recipient, 'other', state, attempts, run_number,
                    not_before, queued_at, changed_at from notice
                """);
        write();

        assertThat(read("result.csv"))
                .contains("withdrawn,because of WITHDRAWN,Issued again only by: invoice-links reissue A-1,")
                .contains(",e-mail,ap@example.com,sent,");
        assertThat(screen())
                .contains("1 invoice: 1 withdrawn (issued again only by reissue)")
                .doesNotContain("already issued");
    }

    @Test
    void runWithoutInvoicesSaysWhatItFinished() {
        books.take(books.file("a.csv", row("A-1", "100.00"), row("A-2", "200.00")));
        books.link("A-1");
        books.link("A-2");
        books.intake.nextRun();
        assertThat(screen()).contains("No open work: nothing to issue.");
        notice("A-1", "ap@example.com");
        books.intake.books.template().update("update notice set run_number = 2");
        books.intake.audit("link ended", "A-1");
        books.intake.audit("link ended", "A-2");

        assertThat(screen()).contains("Finished what was open: 2 links ended, 1 message sent. No invoice was open.");
    }

    @Test
    void rowThatTakesAnotherCustomersNumberShowsNothingOfTheirLink() {
        books.take(books.file("a.csv", row("A-1", "100.00")));
        books.link("A-1");
        notice("A-1", "ap@example.com");
        books.intake.nextRun();
        books.take(books.file("b.csv", "A-1,Sukjai,sj@example.com,900.00,THB,2026-12-24"));
        write();

        assertThat(read("result.csv"))
                .contains("waiting for you", ",900.00,THB,,,,,")
                .doesNotContain("link_test_1", "ap@example.com");
    }

    @Test
    void rejectedHoldsOnlyTheRejectedRowsAndCanBeDroppedAgain() {
        books.take(books.file("a.csv", row("A-1", "100.00"), row("A-2", "1.005")));
        write();
        String rejected = read("rejected.csv");
        assertThat(rejected)
                .startsWith(RunBooks.HEADER.strip() + ",_reason,_what_to_do\r\n")
                .contains("A-2")
                .doesNotContain("A-1");

        Path corrected = write(folder.resolve("rejected.csv"), rejected.replace(",1.005,", ",1.05,"));
        books.intake.nextRun();
        books.take(corrected);

        assertThat(books.totals().count(Bucket.REJECTED)).isEqualTo(1);
        Path high = write(folder.resolve("rejected2.csv"), rejected.replace(",1.005,", ",100.05,"));
        books.intake.nextRun();
        books.take(high);
        assertThat(books.totals().count(Bucket.REJECTED)).isZero();
    }

    @Test
    void rejectedKeepsAllLinesOfAnInvoiceAndIsReadBack() {
        String header = "External ID,Customer/Entity,Tran Date,Due Date,Currency,Item,Quantity,Rate,Amount,Email\r\n";
        String good = "E-1,Aroi Dee,2026-11-01,2026-12-01,THB,Rice,1,100.00,100.00,ap@example.com\r\n"
                + "E-1,Aroi Dee,2026-11-01,2026-12-01,THB,Tea,1,50.00,50.00,ap@example.com\r\n";
        String bad = "E-2,Siam Co,2026-11-01,2026-12-01,THB,Rice,1,100.00,100.00,ap@example.com\r\n"
                + "E-2,Other Co,2026-11-01,2026-12-01,THB,Tea,1,50.00,50.00,ap@example.com\r\n";
        Path lines = write(
                folder.resolve("lines.csv"),
                header + bad.substring(0, bad.indexOf('\n') + 1) + good + bad.substring(bad.indexOf('\n') + 1));
        books.take(lines);
        write();

        String rejected = read("rejected.csv");
        assertThat(rejected.lines())
                .hasSize(3)
                .filteredOn(line -> line.startsWith("E-2"))
                .hasSize(2);
        assertThat(rejected).contains("two customers");
        assertThat(read("result.csv").lines().filter(line -> line.startsWith("E-1")))
                .hasSize(2);

        books.intake.nextRun();
        books.take(write(folder.resolve("rejected.csv"), rejected.replace("Other Co", "Siam Co")));
        assertThat(books.totals().count(Bucket.REJECTED)).isZero();
    }

    @Test
    void rejectedKeepsTheSourcesEncodingAndDelimiter() {
        Path file = write(
                folder.resolve("a.csv"),
                "\uFEFFinvoice_number;customer_name;email;amount;currency\r\nA-1;ร้านอร่อย;ap@example.com;0;THB\r\n");
        books.take(file);
        write();

        assertThat(read("rejected.csv"))
                .startsWith("\uFEFFinvoice_number;customer_name;")
                .contains("A-1;ร้านอร่อย;ap@example.com;0;THB;");
    }

    @Test
    void rejectedRowsOfAWorkbookAreAWorkbookThatIsReadBack() throws IOException {
        books.take(workbook(
                "a.xlsx",
                List.of("invoice_number", "customer_name", "email", "amount", "currency", "customer_id"),
                List.of("0012", "=HYPERLINK(1)", "ap@example.com", "1.005", "THB", "007"),
                List.of("0013", "Somchai", "ap@example.com", "1000.05", "THB", "008")));
        write();
        assertThat(names()).contains("rejected.xlsx").doesNotContain("rejected.csv");

        books.intake.nextRun();
        books.take(folder.resolve("results").resolve(folders().get(0)).resolve("rejected.xlsx"));
        write();
        assertThat(books.totals().count(Bucket.REJECTED)).isEqualTo(1);
        assertThat(read(1, "result.csv"))
                .contains("0012,'=HYPERLINK(1),ap@example.com,1.005,THB,007")
                .doesNotContain("0013");
    }

    @SafeVarargs
    private Path workbook(String name, List<String>... rows) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream bytes = Files.newOutputStream(file);
                Workbook workbook = new Workbook(bytes, "tests", "01.0000")) {
            Worksheet sheet = workbook.newWorksheet("Open invoices");
            for (int row = 0; row < rows.length; row++) {
                for (int place = 0; place < rows[row].size(); place++) {
                    sheet.value(row, place, rows[row].get(place));
                }
            }
        }
        return file;
    }

    @Test
    void nothingRejectedLeavesNoRejectedFile() {
        books.take(books.file("a.csv", row("A-1", "100.00")));
        write();

        assertThat(names()).containsExactly("result.csv", "summary.html", "summary.json");
    }

    @Test
    void summaryHasTheFieldsInTheirOrder() {
        books.take(books.file("a.csv", row("A-1", "100.00"), row("A-2", "1.005")));
        books.link("A-1");
        write();

        JsonNode summary = JsonMapper.shared().readTree(read("summary.json"));
        assertThat(summary.propertyNames())
                .startsWith(
                        "run",
                        "mode",
                        "merchant",
                        "read",
                        "created",
                        "known",
                        "held",
                        "skipped",
                        "rejected",
                        "unresolved",
                        "pending",
                        "totals",
                        "hash_total",
                        "files");
        assertThat(summary.get("totals").toString()).isEqualTo("{\"THB\":{\"count\":1,\"sum\":\"100.00\"}}");
        assertThat(summary.get("hash_total").asString()).isEqualTo("3");
    }

    @Test
    void pageSaysTheModeFirstEscapesAndTellsTheTrouble() {
        books.take(books.file("a.csv", "A-1,<script>alert(1)</script>,nobody,100.00,THB,2026-12-24"));
        books.results.write(books.intake.run(), Optional.of("the network is down"));

        String page = read("summary.html");
        assertThat(page)
                .contains(
                        "<span class=\"mode\">SANDBOX</span>", "the network is down", "needs you".substring(1), "row 2")
                .doesNotContain("<script>", "src=", "http");
    }

    @Test
    void formulaInACellIsDefused() {
        books.take(books.file("a.csv", "A-1,=HYPERLINK(1),ap@example.com,100.00,THB,2026-12-24"));
        write();

        assertThat(read("result.csv")).contains("'=HYPERLINK(1)");
        assertThat(SafeCells.of(List.of("+66812345678", "-5.00", "@x", "+x", "\tx", "-", "a=b", "＝x")))
                .containsExactly("+66812345678", "-5.00", "'@x", "'+x", "'\tx", "'-", "a=b", "'＝x");
    }

    @Test
    void cardNumberIsInNoFileOfOurs() throws IOException {
        Path file = write(
                folder.resolve("a.csv"),
                "invoice_number,customer_name,email,amount,currency,description\n"
                        + "4111111111111112,Aroi Dee,ap@example.com,100.00,THB,paid by 4111 1111 1111 1111\n");
        books.take(file);
        write();

        for (String name : names()) {
            assertThat(read(name)).as(name).doesNotContain("4111 1111 1111 1111");
        }
        assertThat(read("rejected.csv")).contains("paid by **** 1111").contains("4111111111111112,Aroi Dee");
    }

    @Test
    void folderIsKeptWhenRewrittenAndAnotherFileOfThatNameGetsItsOwn() {
        Path file = books.file("a.csv", row("A-1", "100.00"));
        books.take(file);
        write();
        write();
        books.intake.nextRun();
        books.take(file);
        write();

        assertThat(folders()).containsExactly("2026-11-24-a", "2026-11-24-a-2");
        assertThat(names()).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void fileOfAnEarlierRunIsRewrittenWhenItsInvoiceWasTakenUp() {
        books.take(books.file("a.csv", row("A-1", "100.00")));
        write();
        assertThat(read("result.csv")).contains("not tried yet");
        books.intake.nextRun();
        books.link("A-1");
        write();

        assertThat(read("result.csv")).contains(",issued,");
    }

    @Test
    void fileThatNamedAnOpenInvoiceAgainIsRewrittenToo() {
        books.take(books.file("a.csv", row("A-1", "100.00")));
        write();
        books.intake.nextRun();
        books.take(books.file("b.csv", row("A-1", "100.00"), row("B-1", "100.00")));
        write();
        books.intake.nextRun();
        books.link("A-1");
        write();

        assertThat(List.of(read(0, "result.csv"), read(1, "result.csv")))
                .allSatisfy(result ->
                        assertThat(result).containsPattern("A-1,.*,issued,").doesNotContainPattern("A-1,.*not tried"));
    }

    @Test
    void messageThatWasTakenBackThoughItMayHaveLeftSaysSo() {
        books.take(books.file("a.csv", row("A-1", "100.00")));
        books.link("A-1");
        notice("A-1", "ap@example.com");
        books.intake
                .books
                .template()
                .update(
                        "update notice set state = 'CANCELLED', reason = ?",
                        "Its link was ended" + Notice.MAY_HAVE_LEFT);
        write();

        assertThat(read("result.csv")).contains("\"cancelled, may have left\"");
    }

    @Test
    void invoiceWhoseLinkHasExpiredSaysSoAndHowItGetsAnother() {
        books.take(books.file("a.csv", row("A-1", "100.00")));
        books.link("A-1");
        books.intake.books.template().update("update payment_link set state = 'ENDED', live_slot = null");
        write();

        assertThat(read("result.csv"))
                .contains("already issued,its link has expired and takes no money any more,"
                        + "It gets a new one by: invoice-links reissue A-1,");
    }

    @Test
    void rowsOfAFileThatWasNotTakenSayWhy() throws IOException {
        Path file = books.file("a.csv", row("A-1", "100.00"));
        Files.writeString(file.resolveSibling("a.csv.control"), "count=2\n");
        books.take(file);
        write();

        assertThat(read("result.csv"))
                .contains("rejected,\"The whole file was not taken:")
                .doesNotContain("not tried");
    }

    @Test
    void rowWhoseRunEndedInTheMiddleOfTheCallMayHaveALink() {
        books.take(books.file("a.csv", row("A-1", "100.00")));
        books.intake.books.template().update("update invoice set state = 'CREATING'");
        write();

        assertThat(read("result.csv"))
                .contains(
                        "not confirmed by Omise - checked again next run,The run ended while the provider was being asked");
        assertThat(read("summary.json")).contains("\"unresolved\" : 1");
    }

    @Test
    void rowWhoseRunEndedWithItsClaimInFlightMayHaveALink() {
        books.take(books.file("a.csv", row("A-1", "100.00"), row("A-2", "200.00")));
        books.intake.books.template().update("""
                        insert into claims_in_flight (merchant_id, fence, run_number, claimed_at, send_by, settle_until, first_id, last_id, claims)
                        select merchant_id, 1, 1, current_timestamp, current_timestamp, current_timestamp, id, id, ',' || id || ' token hash,'
                        from invoice where number = 'A-1'
                        """);
        write();

        assertThat(read("result.csv"))
                .containsOnlyOnce(
                        "not confirmed by Omise - checked again next run,The run ended while the provider was being asked");
        assertThat(read("summary.json")).contains("\"unresolved\" : 1");
    }

    @Test
    void screenTellsTotalsWhatNeedsYouAndWhereTheResultsLie() {
        books.take(books.file("a.csv", row("A-1", "1250.00"), row("A-2", "1.005")));
        books.link("A-1");
        write();

        assertThat(screen())
                .isEqualTo("""
                        2 invoices: 1 issued, 1 rejected

                              issued       sum  known  rejected\s
                         THB       1  1,250.00      0         1\s

                        1 thing needs you:
                          row 3  A-2  amount "1.005": THB has two decimals. Correct it in rejected.csv and drop that file again.

                        Good practice: 1 row has no description: customers pay sooner when they read what it is for (row 2).

                        %s/
                        """.formatted(folder.resolve("results/2026-11-24-a")).replace("\n", System.lineSeparator()));
    }

    @Test
    void codesOfSeveralRunsFollowTheirPrecedence() {
        assertThat(ExitCode.first(List.of(ExitCode.DONE, ExitCode.NEEDS_PERSON, ExitCode.UNRESOLVED)))
                .isEqualTo(ExitCode.UNRESOLVED);
        assertThat(ExitCode.first(List.of(ExitCode.FAILED, ExitCode.LEASE_HELD)))
                .isEqualTo(ExitCode.LEASE_HELD);
        assertThat(ExitCode.first(List.of(ExitCode.WAITING_APPROVAL, ExitCode.FAILED)))
                .isEqualTo(ExitCode.FAILED);
        assertThat(ExitCode.first(List.of())).isEqualTo(ExitCode.DONE);
    }

    private String screen() {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        new IssueScreen(new java.io.PrintStream(out, true, StandardCharsets.UTF_8))
                .print(books.summaries.of(books.intake.run()));
        return out.toString(StandardCharsets.UTF_8);
    }

    private void notice(String number, String recipient) {
        books.intake.books.template().update("""
                insert into notice (merchant_id, invoice_id, link_sequence, purpose, channel, recipient, message_id, state, attempts,
                    run_number, not_before, queued_at, changed_at)
                select merchant_id, id, 1, 'INVOICE', 'EMAIL', ?, ?, 'SENT', 1, 1, timestamp with time zone '2026-11-24 02:00:00+00',
                    timestamp with time zone '2026-11-24 02:00:00+00', timestamp with time zone '2026-11-24 02:00:00+00'
                from invoice where number = ?
                """, recipient, "<" + recipient + ">", number);
    }

    private void write() {
        books.results.write(books.intake.run(), Optional.empty());
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }

    private String read(String name) {
        return read(0, name);
    }

    /** @param place of the folder among those of the results, in order of their names */
    private String read(int place, String name) {
        try {
            return Files.readString(
                    folder.resolve("results").resolve(folders().get(place)).resolve(name));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private List<String> folders() {
        return list(folder.resolve("results"));
    }

    private List<String> names() {
        return list(folder.resolve("results").resolve(folders().get(0)));
    }

    private static List<String> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
