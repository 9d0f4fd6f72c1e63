package dev.invoicelinks.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.Books;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks and electronic invoices on their whole way into the books, told by their bytes and not by their names. */
final class FileKindsTest {

    private static final Path SAMPLES = Path.of("samples/erp");

    @TempDir
    private Path folder;

    private IntakeBooks intake;

    @BeforeEach
    void open() {
        intake = new IntakeBooks(Books.inMemory(), folder);
    }

    @AfterEach
    void close() {
        intake.close();
    }

    @Test
    void electronicInvoicesBecomeInvoicesAndCreditNotesDoNot() {
        intake.take(
                SAMPLES.resolve("peppol-sg.xml"),
                SAMPLES.resolve("pint-jp.xml"),
                SAMPLES.resolve("factur-x.pdf"),
                SAMPLES.resolve("peppol-credit-note.xml"));
        assertThat(intake.verdicts(1)).containsExactly("SG-2026-0042 NEW");
        assertThat(intake.verdicts(2)).containsExactly("請求-2026-0042 NEW");
        assertThat(intake.verdicts(3)).containsExactly("R-0042 NEW");
        assertThat(intake.verdicts(4)).containsExactly("SG-CN-2026-0007 SKIPPED");
        assertThat(intake.problems(4)).extracting(RowProblem::rule).containsExactly("credit note");
        assertThat(amounts()).containsExactly("R-0042 6900 SGD", "SG-2026-0042 69000 SGD", "請求-2026-0042 690 JPY");
    }

    @Test
    void previewOfAnElectronicInvoiceSaysWhatTheImportDoes() {
        FilePreview preview = intake.check(SAMPLES.resolve("factur-x.pdf"));
        assertThat(preview.layout().profile()).isEqualTo("cii");
        assertThat(preview.of(Verdict.NEW).asJson().toString()).isEqualTo("{SGD={count=1, sum=69.00}}");
    }

    @Test
    void workbookWithAnotherNameIsReadAsAWorkbook() throws IOException {
        Path file = folder.resolve("invoices.csv");
        try (OutputStream bytes = Files.newOutputStream(file);
                Workbook workbook = new Workbook(bytes, "tests", "01.0000")) {
            Worksheet sheet = workbook.newWorksheet("Invoices");
            List<String> header =
                    List.of("invoice_number", "customer_name", "email", "amount", "currency", "due_date", "phone");
            for (int place = 0; place < header.size(); place++) {
                sheet.value(2, place, header.get(place));
            }
            sheet.value(3, 0, "000123");
            sheet.value(3, 1, "ร้านอร่อย");
            sheet.value(3, 2, "ap@aroidee.example.com");
            sheet.value(3, 3, new java.math.BigDecimal("1250.5"));
            sheet.value(3, 4, "THB");
            sheet.value(3, 5, LocalDate.of(2026, 12, 24));
            sheet.style(3, 5).format("dd/mm/yyyy").set();
            sheet.value(4, 0, new java.math.BigDecimal("2520000000000000000"));
            sheet.value(4, 1, "ร้านอร่อย");
            sheet.value(4, 2, "ap@aroidee.example.com");
            sheet.value(4, 3, 99);
            sheet.value(4, 4, "THB");
        }
        intake.take(file);
        assertThat(amounts()).containsExactly("000123 125050 THB");
        assertThat(intake.problems(1)).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(5);
            assertThat(problem.value()).isEqualTo("2.52E+18");
            assertThat(problem.rule()).contains("rounded this number");
        });
        assertThat(intake.files.of(intake.run()).get(0).layout())
                .isNotNull()
                .satisfies(layout -> assertThat(layout.headerRow()).isEqualTo(3));
    }

    @Test
    void sheetOfSapIsReadWithItsPartnersAndWhatAsksForNothingIsLeft() {
        intake.partners(SAMPLES.resolve("partners.csv"));
        FilePreview preview = intake.check(SAMPLES.resolve("sap-fbl5n.xlsx"));
        assertThat(preview.layout().profile()).isEqualTo("sap-fbl5n-sheet");
        assertThat(preview.of(Verdict.NEW).asJson().toString()).isEqualTo("{THB={count=36, sum=57184.74}}");
        assertThat(preview.skipped()).hasSize(4);
        assertThat(preview.rejected())
                .extracting(problem -> problem.row() + " " + problem.column() + " " + problem.value())
                .containsExactly("46 DocumentNo 2.52E+18", "47 Customer 0000000999");
        assertThat(preview.rejected().get(0).remedy()).contains("rejected.xlsx");

        intake.take(SAMPLES.resolve("sap-fbl5n.xlsx"));
        assertThat(intake.verdicts(1).stream().filter(row -> row.endsWith(" NEW")))
                .hasSize(36)
                .contains("0090000001 NEW");
    }

    private List<String> amounts() {
        return intake.books
                .client()
                .sql("select number || ' ' || amount_minor || ' ' || currency from invoice order by number")
                .query(String.class)
                .list();
    }
}
