package dev.invoicelinks.report;

import static dev.invoicelinks.report.RunBooks.counts;
import static dev.invoicelinks.report.RunBooks.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.invoicelinks.Database;
import dev.invoicelinks.intake.ControlTotals;
import dev.invoicelinks.intake.CurrencyTotal;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Every invoice that was read is in exactly one bucket, and the sums agree. */
@ParameterizedClass
@EnumSource(Database.class)
final class RunLedgerTest {

    @TempDir
    private Path folder;

    private final Database database;
    private RunBooks books;

    RunLedgerTest(Database database) {
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
    void everyStateHasItsBucket() {
        books.take(books.file(
                "a.csv",
                row("A-1", "100.00"),
                row("A-2", "200.00"),
                row("A-3", "300.00"),
                row("A-4", "400.00"),
                row("A-5", "500.00"),
                row("A-6", "600.00"),
                row("A-7", "700.00"),
                row("A-8", "800.00"),
                row("A-9", "1.005"),
                row("A-10", "150000.01")));
        books.link("A-1");
        books.link("A-2", 0);
        books.state("A-3", "WITHDRAWN");
        books.state("A-4", "SETTLED");
        books.state("A-5", "REJECTED");
        books.state("A-6", "UNKNOWN");
        books.state("A-7", "NEEDS_PERSON");
        books.hold("A-8");

        RunTotals totals = books.totals();

        assertThat(counts(totals))
                .isEqualTo(Map.of(
                        Bucket.CREATED, 1L,
                        Bucket.KNOWN, 3L,
                        Bucket.REJECTED, 2L,
                        Bucket.UNRESOLVED, 2L,
                        Bucket.HELD, 1L,
                        Bucket.SKIPPED, 1L));
        assertThat(totals.read().count()).isEqualTo(10);
        assertThat(totals.needingPerson()).isEqualTo(1);
        assertThat(totals.asked().byCurrency().get("THB").sum()).isEqualByComparingTo("1000.00");
        assertThat(totals.read().hashTotal()).isEqualTo(55);
        assertThat(totals.exitCode()).isEqualTo(ExitCode.UNRESOLVED);
    }

    @Test
    void invoiceThatWasNotTriedIsPendingAndTheNextRunsWork() {
        books.take(books.file("a.csv", row("A-1", "100.00")));

        assertThat(counts(books.totals())).isEqualTo(Map.of(Bucket.PENDING, 1L));
        assertThat(books.totals().exitCode()).isEqualTo(ExitCode.UNRESOLVED);
    }

    @Test
    void rowThatStandsTwiceIsOneInvoice() {
        books.take(books.file("a.csv", row("A-1", "100.00"), row("A-1", "100.00")));
        books.link("A-1");

        assertThat(books.totals().read().count()).isEqualTo(1);
        assertThat(counts(books.totals())).isEqualTo(Map.of(Bucket.CREATED, 1L));
    }

    @Test
    void numberInTwoFilesOfOneRunIsOneInvoiceOfTheRunAndOneOfEachFile() {
        books.take(
                books.file("a.csv", row("A-1", "100.00"), row("A-2", "200.00")),
                books.file("b.csv", row("A-1", "100.00")));
        books.link("A-1");
        books.link("A-2");

        assertThat(books.totals().read().count()).isEqualTo(2);
        books.intake.files.of(books.intake.run()).forEach(file -> {
            RunTotals own = books.ledger.ofFile(books.intake.run(), file);
            assertThat(own.count(Bucket.CREATED)).isEqualTo(file.name().equals("a.csv") ? 2 : 1);
        });
    }

    @Test
    void currencyThatCannotBeReadCountsUnderUnknown() {
        books.take(books.file("a.csv", "A-1,Aroi Dee,ap@example.com,100.00,BAHT,2026-12-24"));

        CurrencyTotal unknown = books.totals().of(Bucket.REJECTED).byCurrency().get(ControlTotals.UNKNOWN);
        assertThat(unknown.count()).isEqualTo(1);
    }

    @Test
    void openInvoiceOfAnEarlierFileIsCountedWithTheRunThatTookItUp() {
        books.take(books.file("a.csv", row("A-1", "100.00"), row("A-2", "200.00")));
        books.link("A-1");
        books.intake.nextRun();
        books.link("A-2");

        assertThat(counts(books.totals())).isEqualTo(Map.of(Bucket.CREATED, 1L));
        assertThat(books.ledger.carried(books.intake.run())).hasSize(1);
    }

    @Test
    void refusedFileCountsNothingAndNeedsAPerson() throws IOException {
        Path file = books.file("a.csv", row("A-1", "100.00"));
        Files.writeString(folder.resolve("a.csv.control"), "count=2\n");
        books.take(file);

        IssueSummary summary = books.summaries.of(books.intake.run());

        assertThat(summary.totals().read().count()).isZero();
        assertThat(summary.exitCode()).isEqualTo(ExitCode.NEEDS_PERSON);
        assertThat(summary.needsYou())
                .hasSize(1)
                .first()
                .satisfies(it -> assertThat(it.what()).contains("count"));
        assertThat(summary.needingYou()).isEqualTo(1);
    }

    @Test
    void totalsThatDoNotAddUpAreNeverReported() {
        Map<Bucket, ControlTotals> buckets = new EnumMap<>(Bucket.class);
        var sum = new TreeMap<>(Map.of("THB", new CurrencyTotal(1, new BigDecimal("1.00"))));
        ControlTotals read = new ControlTotals(1, sum, 7);

        assertThatThrownBy(() -> new RunTotals(read, buckets, 0, 0))
                .isInstanceOf(TotalsDisagree.class)
                .hasMessageContaining("read 1");
        buckets.put(Bucket.CREATED, new ControlTotals(1, sum, 8));
        assertThatThrownBy(() -> new RunTotals(read, buckets, 0, 0)).isInstanceOf(TotalsDisagree.class);
    }
}
