package dev.invoicelinks.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.invoicelinks.Books;
import dev.invoicelinks.Database;
import dev.invoicelinks.intake.table.FileLayout;
import dev.invoicelinks.intake.table.Finding;
import dev.invoicelinks.intake.table.SourceTable;
import dev.invoicelinks.intake.table.TextLayout;
import dev.invoicelinks.intake.value.DateOrder;
import dev.invoicelinks.intake.value.DecimalSign;
import dev.invoicelinks.intake.value.SerialDays;
import dev.invoicelinks.intake.value.Writing;
import dev.invoicelinks.invoice.InvoiceNumber;
import dev.invoicelinks.run.LeaseLost;
import dev.invoicelinks.run.Progress;
import dev.invoicelinks.run.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class AcceptanceTest {

    private static final String HEADER =
            "invoice_number,customer_id,customer_name,email,phone,amount,currency,due_date,description\n";

    @TempDir
    Path folder;

    private final Database database;
    private IntakeBooks intake;

    AcceptanceTest(Database database) {
        this.database = database;
    }

    private int files;

    @BeforeEach
    void open() {
        intake = new IntakeBooks(Books.on(database), folder, 10);
    }

    @AfterEach
    void close() {
        intake.close();
    }

    private Path file(String... rows) throws IOException {
        return Files.writeString(folder.resolve("f" + ++files + ".csv"), HEADER + String.join("\n", rows) + "\n");
    }

    private static String row(String number, String customer, String email, String phone, String amount, String due) {
        return String.join(",", number, customer, "Aroi Dee", email, phone, amount, "THB", due, "Design work");
    }

    private static String row(String number) {
        return row(number, "C-1", "ap@aroidee.example.com", "0812345678", "100.00", "2026-12-02");
    }

    @Test
    void repeatedRowsMakeOneInvoice() throws IOException {
        intake.take(file(row("A"), row("B"), row("A"), row(" A ")));
        assertThat(intake.verdicts(1)).containsExactly("A NEW", "B NEW", "A REPEATED", "A REPEATED");
        assertThat(intake.seen()).containsExactly("A READY", "B READY");
    }

    @Test
    void rowsOfOneNumberThatDifferAreAllRejected() throws IOException {
        String other = row("A", "C-1", "ap@aroidee.example.com", "0812345678", "200.00", "2026-12-02");
        intake.take(file(row("A"), row("B"), other, row("A")));
        assertThat(intake.verdicts(1)).containsExactly("A REJECTED", "B NEW", "A REJECTED", "A REJECTED");
        assertThat(intake.problems(1))
                .hasSize(3)
                .allMatch(problem -> problem.rule()
                        .equals("3 rows have this number and differ, the first in row 2, the last in row 5."));
    }

    @Test
    void rowWhoseTwinIsRejectedIsRejectedToo() throws IOException {
        String wrong = row("A", "C-1", "ap@aroidee.example.com", "0812345678", "x", "2026-12-02");
        intake.take(file(row("A"), wrong));
        assertThat(intake.verdicts(1)).containsExactly("A REJECTED", "A REJECTED");
        assertThat(intake.seen()).isEmpty();
    }

    @Test
    void sameFileAgainIsKnown() throws IOException {
        Path file = file(row("A"), row("B"));
        intake.take(file);
        intake.nextRun();
        intake.take(file);
        assertThat(intake.verdicts(1)).containsExactly("A KNOWN", "B KNOWN");
        assertThat(intake.seen()).containsExactly("A READY", "B READY");
        assertThat(intake.holds()).isEmpty();
    }

    @Test
    void secondFileOfARunMeetsTheFirst() throws IOException {
        intake.take(file(row("A")), file(row("A"), row("B")));
        assertThat(intake.verdicts(2)).containsExactly("A KNOWN", "B NEW");
    }

    @Test
    void whatDiffersFromTheBooksIsHeldAndNotApplied() throws IOException {
        intake.take(file(row("A"), row("B"), row("C"), row("D"), row("E")));
        intake.nextRun();
        intake.take(file(
                row("A", "C-1", "ap@aroidee.example.com", "0812345678", "120.00", "2026-12-02"),
                row("B", "C-1", "ap@aroidee.example.com", "0812345678", "100.00", "2026-12-09"),
                row("C", "C-1", "new@aroidee.example.com", "0812345679", "100.00", "2026-12-02"),
                row("D", "C-2", "ap@aroidee.example.com", "0812345678", "100.00", "2026-12-02"),
                row("E", "", "", "0812345678", "100.00", "")));
        assertThat(intake.verdicts(1))
                .containsExactly("A REVISION", "B REVISION", "C CONTACT_CHANGE", "D CONFLICT", "E KNOWN");
        assertThat(intake.holds())
                .containsExactly(
                        "A REVISION amount THB 100.00 -> THB 120.00 (f2.csv, row 2)",
                        "B REVISION due date 2026-12-02 -> 2026-12-09 (f2.csv, row 3)",
                        "C CONTACT_CHANGE another e-mail address; another phone number (f2.csv, row 4)",
                        "D CONFLICT The books have this number for C-1 Aroi Dee, the file for C-2 Aroi Dee (f2.csv, row 5)");
        assertThat(amounts()).containsOnly(10_000L);
    }

    @Test
    void balanceThatIsLowerByAKnownPaymentIsNoRevision() throws IOException {
        intake.take(file(row("A"), row("B"), row("C")));
        intake.books.client().sql("""
                insert into settled_outside (merchant_id, number, invoice_id, means, amount_minor, currency, settled_on, reference,
                    recorded_at, recorded_by, run_number, state_before, link_ended, standing_slot)
                select merchant_id, number, id, 'TRANSFER', 4000, 'THB', date '2026-11-20', '', current_timestamp, 'x', 1, 'LINKED', false, 1
                from invoice where number = 'A'
                """).update();
        intake.books.client().sql("""
                insert into invoice_settlement (invoice_id, merchant_id, settlement, currency, due_minor, paid_minor, refunded_minor,
                    outside_minor, written_off_minor, open_minor, overpaid_minor, flags, run_number)
                select id, merchant_id, 'PARTLY_PAID', 'THB', amount_minor, 5000, 2000, 0, 0, 7000, 0, '', 1 from invoice where number = 'B'
                """).update();
        intake.nextRun();

        intake.take(file(
                row("A", "C-1", "ap@aroidee.example.com", "0812345678", "60.00", "2026-12-02"),
                row("B", "C-1", "ap@aroidee.example.com", "0812345678", "70.00", "2026-12-02"),
                row("C", "C-1", "ap@aroidee.example.com", "0812345678", "60.00", "2026-12-02")));

        assertThat(intake.verdicts(1)).containsExactly("A KNOWN", "B KNOWN", "C REVISION");
        KnownInvoices known =
                new JdbcKnownInvoices(intake.books.template(), intake.run().merchant());
        assertThat(known.among(List.of("A", "C")))
                .satisfies(found -> assertThat(found.get("A").isPaidDownTo(6000))
                        .as("check says the same")
                        .isTrue())
                .satisfies(
                        found -> assertThat(found.get("C").isPaidDownTo(6000)).isFalse());
    }

    private List<Long> amounts() {
        return intake.books
                .client()
                .sql("select amount_minor from invoice")
                .query(Long.class)
                .list();
    }

    @Test
    void heldAgainTellsTheNewestReasonOnce() throws IOException {
        intake.take(file(row("A")));
        for (String amount : List.of("120.00", "130.00")) {
            intake.nextRun();
            intake.take(file(row("A", "C-1", "ap@aroidee.example.com", "0812345678", amount, "2026-12-02")));
        }
        assertThat(intake.holds()).containsExactly("A REVISION amount THB 100.00 -> THB 130.00 (f3.csv, row 2)");
    }

    @Test
    void invoiceThatTheProviderRefusedIsTriedAgainWithTheRowsContent() throws IOException {
        intake.take(file(row("A")));
        intake.books
                .client()
                .sql("update invoice set state = 'REJECTED', reason = 'bad', posts = 1")
                .update();
        intake.nextRun();
        intake.take(file(row("A", "C-1", "ap@aroidee.example.com", "0812345678", "120.00", "2026-12-02")));
        assertThat(intake.verdicts(1)).containsExactly("A NEW");
        assertThat(intake.seen()).containsExactly("A READY");
        assertThat(amounts()).containsExactly(12_000L);
        assertThat(intake.books
                        .client()
                        .sql("select posts + link_sequence * 10 from invoice where reason is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(10);
        assertThat(intake.holds()).isEmpty();
    }

    @Test
    void declaredTotalsThatAgreeLetTheFileIn() throws IOException {
        Path file = file(row("INV-7"), row("INV-7"), row("INV-8"));
        Files.writeString(Receiving.controlBeside(file), "\uFEFF# export\ncount = 2\nsum.THB=200.00\nhash_total=15\n");
        intake.take(file);
        assertThat(intake.seen()).hasSize(2);
    }

    @Test
    void declaredTotalsThatDifferLeaveNoInvoice() throws IOException {
        Path file = file(row("INV-7"), row("INV-8"));
        Files.writeString(Receiving.controlBeside(file), "count=2\nsum.THB=200.01\n");
        intake.take(file);
        SourceFile refused = intake.files.of(intake.run()).get(0);
        assertThat(refused.outcome()).isEqualTo(FileOutcome.REFUSED);
        assertThat(refused.refusal()).contains("sum.THB 200.01 declared, 200.00 read");
        assertThat(amounts()).isEmpty();
    }

    @Test
    void stoppedAcceptanceShowsNothingAndGoesOn() throws IOException {
        String[] rows =
                IntStream.range(0, 4500).mapToObj(place -> row("N-" + place)).toArray(String[]::new);
        intake.receive(file(rows));
        intake.stage();
        StopSignal stop = new StopSignal();
        intake.acceptance().accept(intake.run(), stop, raisingAtFirstAdvance(stop));
        assertThat(amounts()).as("rows 2 to 2000").hasSize(1999);
        assertThat(intake.seen()).isEmpty();
        intake.accept();
        assertThat(intake.seen()).hasSize(4500);
        assertThat(intake.verdicts(1)).allMatch(verdict -> verdict.endsWith(" NEW"));
    }

    private static Progress raisingAtFirstAdvance(StopSignal stop) {
        return new Progress() {
            @Override
            public void begin(String label, long total) {}

            @Override
            public void advance(long count) {
                stop.raise();
            }

            @Override
            public void end() {}
        };
    }

    @Test
    void readingGoesOnBehindTheLastRowThatIsKept() throws IOException {
        String[] rows =
                IntStream.range(0, 45).mapToObj(place -> row("N-" + place)).toArray(String[]::new);
        intake.receive(file(rows));
        assertThatThrownBy(() -> intake.stage(new FailingAfter(2))).isInstanceOf(IllegalStateException.class);
        assertThat(intake.verdicts(1))
                .as("two chunks, the first of them with how the file is read")
                .hasSize(19);
        intake.stage();
        intake.accept();
        assertThat(intake.verdicts(1)).hasSize(45);
        assertThat(intake.seen()).hasSize(45);
    }

    @Test
    void restReadsAsTheBeginningDidWhateverIsSetMeanwhile() throws IOException {
        String[] rows = IntStream.range(0, 15)
                .mapToObj(place -> row("N-" + place).replace("2026-12-02", "03/04/2026"))
                .toArray(String[]::new);
        intake.receive(file(rows));
        intake.state(new Writing(null, DateOrder.MONTH_DAY_YEAR, null));
        assertThatThrownBy(() -> intake.stage(new FailingAfter(1))).isInstanceOf(IllegalStateException.class);
        intake.state(new Writing(null, DateOrder.DAY_MONTH_YEAR, null));
        intake.stage();
        assertThat(intake.books
                        .client()
                        .sql("select distinct due_date from staged_row")
                        .query(String.class)
                        .list())
                .containsExactly("2026-03-04");
    }

    private static final class FailingAfter implements java.util.function.IntConsumer {
        private int chunks;

        FailingAfter(int chunks) {
            this.chunks = chunks;
        }

        @Override
        public void accept(int rows) {
            if (--chunks == 0) {
                throw new IllegalStateException("killed");
            }
        }
    }

    @Test
    void oneRefusedFileDoesNotStopTheOthers() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.csv"), "total\n1\n");
        intake.take(bad, file(row("A")));
        assertThat(intake.files.of(intake.run()))
                .extracting(SourceFile::outcome)
                .containsExactly(FileOutcome.REFUSED, FileOutcome.ACCEPTED);
        assertThat(intake.seen()).containsExactly("A READY");
    }

    @Test
    void whoLostTheLeaseChangesNothing() throws IOException {
        intake.receive(file(row("A")));
        intake.stage();
        intake.leases.take(intake.run().merchant(), "another", Duration.ofMinutes(1), true);
        assertThatThrownBy(intake::accept).isInstanceOf(LeaseLost.class);
        assertThat(amounts()).isEmpty();
        assertThat(intake.files.of(intake.run()).get(0).outcome()).isEqualTo(FileOutcome.STAGED);
    }

    @Test
    void totalsOfTheBooksAreThoseOfThePreview() throws IOException {
        Path file = file(row("INV-7"), row("INV-7"), row("x"), row("INV-8", "C-1", "", "", "50.00", ""), row("INV-9"));
        FilePreview preview = intake.preview().of(file);
        intake.receive(file);
        intake.stage();
        SourceFile staged = intake.files.of(intake.run()).get(0);
        StagedBook book = new JdbcStagedBook(intake.books.template(), IntakeBooks.CLOCK, IntakeBooks.WORDS);
        intake.transaction.executeWithoutResult(status -> book.judgeRepetitions(staged));
        assertThat(book.totals(staged)).isEqualTo(preview.read());
        assertThat(preview.read().hashTotal())
                .isEqualTo(IntStream.of(7, 8, 9)
                        .mapToLong(
                                digit -> InvoiceNumber.canonical("INV-" + digit).digits())
                        .sum());
    }

    @Test
    void everyFileLeavesItsAudit() throws IOException {
        intake.take(file(row("A")));
        assertThat(intake.books
                        .client()
                        .sql("select action from audit order by id")
                        .query(String.class)
                        .list())
                .containsExactly("file totals", "file accepted");
    }

    @Test
    void layoutIsThereForTheFilesThatAreRead() throws IOException {
        Path file = Files.writeString(folder.resolve("marked.csv"), "\uFEFF" + (HEADER + row("A")).replace(',', ';'));
        intake.take(file);
        SourceFile read = intake.files.of(intake.run()).get(0);
        FileLayout layout = read.layout();
        assertThat(layout.text()).isEqualTo(new TextLayout(java.nio.charset.StandardCharsets.UTF_8, true, ';'));
        assertThat(layout.headerRow()).isEqualTo(1);
        assertThat(layout.profile()).isEqualTo(FileLayout.CANONICAL);
        assertThat(layout.writing())
                .isEqualTo(new Writing(DecimalSign.POINT, DateOrder.YEAR_MONTH_DAY, SerialDays.SINCE_1900));
        assertThat(layout.findings()).contains(new Finding("decimal sign", "point", "row 2 has \"100.00\""));
        try (SourceTable table = SourceTables.open(read.copy(), read.layout())) {
            assertThat(table.header().stream().collect(Collectors.joining(",")) + "\n")
                    .isEqualTo(HEADER);
            assertThat(table.next().number()).isEqualTo(2);
        }
    }
}
