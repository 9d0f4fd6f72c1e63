package dev.invoicelinks.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.Books;
import dev.invoicelinks.intake.table.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrailersTest {

    private static final String HEADER = "invoice_number,customer_name,email,amount,currency\n";
    private static final String ROWS = """
            A-1,Aroi Dee,ap@aroidee.example.com,100.00,THB
            A-2,Aroi Dee,ap@aroidee.example.com,"1,050.25",THB
            A-3,Aroi Dee,ap@aroidee.example.com,-50.00,THB
            """;

    @TempDir
    Path folder;

    private IntakeBooks intake;

    @BeforeEach
    void open() {
        intake = new IntakeBooks(Books.inMemory(), folder);
    }

    @AfterEach
    void close() {
        intake.close();
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("totals.csv"), content);
    }

    private List<String> differences(String trailer) throws IOException {
        return intake.check(file(HEADER + ROWS + trailer)).differences();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TOTAL,,,\"1,100.25\",\n", "Grand Total,,,\"1,100.25\",\n", "合計,,,\"1,100.25\",\n",
                        "รวมทั้งสิ้น,,,\"1,100.25\",\n",
                "TOTAL,,,\"1,100.25\",THB\n", "# Records: 3\n",
                        "Total for Aroi Dee,,,5.00,\nTOTAL,,,1100.25,\n# Records: 3\n", ""
            })
    void fileThatComesToWhatItDeclaresIsTaken(String trailer) throws IOException {
        assertThat(differences(trailer)).isEmpty();
        intake.take(file(HEADER + ROWS + trailer));
        assertThat(intake.seen()).containsExactly("A-1 READY", "A-2 READY");
    }

    @Test
    void sumIsThatOfTheColumnWithWhatIsTakenOff() throws IOException {
        assertThat(intake.check(file(HEADER + ROWS + "TOTAL,,,\"1,100.25\",\n"))
                        .layout()
                        .findings())
                .contains(new Finding("control total", "1,100.25", "declared in row 5, and what was read agrees"));
        assertThat(differences("TOTAL,,,\"1,150.25\",\n"))
                .containsExactly("Row 5 declares 1,150.25, the amounts of all rows come to 1,100.25.");
    }

    @Test
    void nothingOfAFileThatComesToSomethingElseIsTaken() throws IOException {
        intake.take(file(HEADER + ROWS + "# Records: 4\n"));
        SourceFile read = intake.files.of(intake.run()).get(0);
        assertThat(read.outcome()).isEqualTo(FileOutcome.REFUSED);
        assertThat(read.refusal()).contains("Row 5 declares 4 records, 3 rows were read.", "Nothing of it was taken.");
        assertThat(intake.seen()).isEmpty();
    }

    @Test
    void totalsOfEachCurrencyAreHeldAgainstItsRows() throws IOException {
        String rows = "A-1,Aroi Dee,ap@aroidee.example.com,100.00,THB\nB-1,Aroi Dee,ap@aroidee.example.com,900,JPY\n";
        assertThat(intake.check(file(HEADER + rows + "TOTAL,,,100.00,THB\nTOTAL,,,900,JPY\n"))
                        .differences())
                .isEmpty();
        assertThat(intake.check(file(HEADER + rows + "TOTAL,,,100.00,THB\nTOTAL,,,901,JPY\n"))
                        .differences())
                .containsExactly("Row 5 declares 901 JPY, the amounts of all rows come to 900.");
    }

    @Test
    void totalIsReadWithTheDecimalSignOfTheFile() throws IOException {
        String rows = "A-1;Aroi Dee;ap@aroidee.example.com;100,50;THB\nA-2;Aroi Dee;ap@aroidee.example.com;1.100;THB\n";
        assertThat(intake.check(file(HEADER.replace(',', ';') + rows + "TOTAL;;;1.200,50;\n"))
                        .differences())
                .isEmpty();
    }

    @Test
    void amountsThatCannotBeReadAreNamedBesideTheDifference() throws IOException {
        assertThat(intake.check(file(HEADER + ROWS.replace("100.00", "hundred") + "TOTAL,,,\"1,100.25\",\n"))
                        .differences())
                .containsExactly("Row 5 declares 1,100.25, the amounts of all rows come to 1,000.25."
                        + " 1 of the amounts cannot be read, the first in row 2: \"hundred\".");
    }

    @Test
    void workbookIsHeldAgainstItsTotalLikeAText() throws IOException {
        assertThat(intake.check(workbook("150.50")).differences()).isEmpty();
        assertThat(intake.check(workbook("150.50")).read().count()).isEqualTo(2);
        assertThat(intake.check(workbook("151.50")).differences())
                .containsExactly("Row 4 declares 151.50, the amounts of all rows come to 150.50.");
    }

    private Path workbook(String total) throws IOException {
        Path file = folder.resolve("totals.xlsx");
        try (OutputStream bytes = Files.newOutputStream(file);
                Workbook workbook = new Workbook(bytes, "tests", "01.0000")) {
            Worksheet sheet = workbook.newWorksheet("Invoices");
            List<List<String>> rows = List.of(
                    List.of("invoice_number", "customer_name", "email", "amount", "currency"),
                    List.of("A-1", "Aroi Dee", "ap@aroidee.example.com", "100.25", "THB"),
                    List.of("A-2", "Aroi Dee", "ap@aroidee.example.com", "50.25", "THB"),
                    List.of("TOTAL", "", "", total, ""));
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        }
        return file;
    }

    @Test
    void totalAboveOtherRowsIsNoneOfTheWhole() throws IOException {
        assertThat(intake.check(file(HEADER + ROWS + "TOTAL,,,1.00,\n" + ROWS.replace("A-", "B-")))
                        .differences())
                .isEmpty();
    }
}
