package dev.invoicelinks.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.Books;
import dev.invoicelinks.Database;
import dev.invoicelinks.intake.table.SourceRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class PreviewTest {

    private static final String HEADER = "invoice_number,customer_name,email,amount,currency,description,expires_on\n";
    private static final String FIRST = "INV-1,Aroi Dee,ap@aroidee.example.com,100.00,THB,Design work,\n";
    private static final String SECOND = "INV-2,Aroi Dee,ap@aroidee.example.com,200.00,THB,,2027-11-24\n";

    @TempDir
    Path folder;

    private final Database database;
    private IntakeBooks intake;

    PreviewTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        intake = new IntakeBooks(Books.on(database), folder);
    }

    @AfterEach
    void close() {
        intake.close();
    }

    private Path file(String rows) throws IOException {
        return Files.writeString(folder.resolve("rows.csv"), HEADER + rows);
    }

    @Test
    void previewLeavesNoTraceInTheBooks() throws IOException {
        intake.preview().of(file(FIRST));
        assertThat(intake.files.of(intake.run())).isEmpty();
        assertThat(intake.seen()).isEmpty();
        assertThat(folder.resolve("files")).doesNotExist();
    }

    @Test
    void previewSaysWhatTheImportWouldDo() throws IOException {
        intake.take(file(FIRST));
        FilePreview preview = intake.preview()
                .of(file(FIRST.replace("100.00", "120.00") + SECOND + SECOND
                        + "INV-3,Aroi Dee,ap@aroidee.example.com,200000.00,THB,Big,\n"
                        + "INV-4,Aroi Dee,nobody,10.00,THB,Small,\n"));
        assertThat(preview.asJson())
                .containsEntry("rows", 5)
                .containsEntry("invoices", 4L)
                .containsEntry("to_issue", 1L)
                .containsEntry("known", 0L)
                .containsEntry("totals", java.util.Map.of("THB", java.util.Map.of("count", 1L, "sum", "200.00")))
                .containsEntry(
                        "revisions",
                        List.of(java.util.Map.of(
                                "row", 2, "invoice_number", "INV-1", "reason", "amount THB 100.00 -> THB 120.00")))
                .containsEntry(
                        "skipped", List.of(java.util.Map.of("row", 5, "reason", "ABOVE_LIMIT, collect by transfer")));
        assertThat(preview.rejected()).extracting(RowProblem::row).containsExactly(6, 6);
        assertThat(preview.advice())
                .containsExactly(
                        "1 row has no description: customers pay sooner when they read what it is for (row 3).",
                        "1 row has a link that lasts longer than 90 days: it is easily forgotten (row 3).");
        assertThat(preview.firstToIssue())
                .singleElement()
                .satisfies(invoice -> assertThat(invoice.amountDue().toString()).isEqualTo("THB 200.00"));
        assertThat(preview.firstRows()).extracting(SourceRow::number).containsExactly(2, 3, 4, 5, 6);
    }

    @Test
    void fieldsOfJsonKeepTheirOrder() throws IOException {
        assertThat(intake.preview().of(file(FIRST)).asJson().keySet())
                .containsExactly(
                        "file",
                        "encoding",
                        "delimiter",
                        "header_row",
                        "profile",
                        "date_order",
                        "decimal_sign",
                        "rows",
                        "invoices",
                        "to_issue",
                        "known",
                        "revisions",
                        "contact_changes",
                        "conflicts",
                        "links_to_end",
                        "skipped",
                        "rejected",
                        "totals");
    }

    @Test
    void declaredTotalsAreComparedWithoutRefusing() throws IOException {
        Path file = file(FIRST + SECOND);
        Files.writeString(Receiving.controlBeside(file), "count=3\n");
        FilePreview preview = intake.preview().of(file);
        assertThat(preview.isRefused()).isTrue();
        assertThat(preview.differences()).containsExactly("count 3 declared, 2 read");
        assertThat(preview.rows()).isEqualTo(2);
    }

    @Test
    void numbersThatOnlyShareAHashAreNotTwins() throws IOException {
        String other = FIRST.replace("INV-1", "BB");
        FilePreview preview =
                intake.preview().of(file(FIRST.replace("INV-1", "Aa") + other.replace("100.00", "300.00")));
        assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
        assertThat(preview.of(Verdict.NEW).count()).isEqualTo(2);
        assertThat(preview.rejected()).isEmpty();
    }
}
