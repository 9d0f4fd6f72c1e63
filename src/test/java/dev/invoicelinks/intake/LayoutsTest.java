package dev.invoicelinks.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.invoicelinks.intake.profile.Profiles;
import dev.invoicelinks.intake.sheet.SheetChoice;
import dev.invoicelinks.intake.table.Damage;
import dev.invoicelinks.intake.table.FileLayout;
import dev.invoicelinks.intake.table.FileRefused;
import dev.invoicelinks.intake.table.SourceRow;
import dev.invoicelinks.intake.table.SourceTable;
import dev.invoicelinks.intake.table.TablePlace;
import dev.invoicelinks.intake.table.TextLayout;
import dev.invoicelinks.intake.text.DeclaredText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutsTest {

    private static final String HEADER = "invoice_number,customer_name,email,amount,currency\n";
    private static final String ROW = "INV-1,Aroi Dee,ap@aroidee.example.com,100.00,THB\n";

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("rows.csv"), text);
    }

    private UnderstoodFile understand(String text) throws IOException {
        Path file = file(text);
        return new Layouts(false, SheetChoice.NONE, DeclaredText.NONE, new Profiles(null)).understand(file, file);
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t'})
    void delimiterIsFoundInTheHeader(char delimiter) throws IOException {
        UnderstoodFile understood = understand((HEADER + ROW).replace(',', delimiter));
        assertThat(understood.layout().text()).isEqualTo(new TextLayout(StandardCharsets.UTF_8, false, delimiter));
        assertThat(understood.layout().table()).isEqualTo(new TablePlace(1, 1, 5, false));
        assertThat(understood.layout().profile()).isEqualTo(FileLayout.CANONICAL);
        assertThat(understood.rows()).isEqualTo(1);
    }

    @Test
    void byteOrderMarkAndBlankRowsBeforeTheHeaderAreTolerated() throws IOException {
        UnderstoodFile understood = understand("\uFEFF\r\n,,\r\n" + HEADER.replace("\n", "\r\n") + ROW);
        assertThat(understood.layout().text().byteOrderMark()).isTrue();
        assertThat(understood.layout().headerRow()).isEqualTo(3);
        assertThat(understood.rows()).isEqualTo(1);
    }

    @Test
    void headerBeginsWithAByteOrderMarkAndAQuote() throws IOException {
        UnderstoodFile understood =
                understand("\uFEFF\"Invoice Number\",CUSTOMER NAME, e-mail ,Amount,Currency\n" + ROW);
        SourceRow row = SourceRow.of(2, List.of("INV-1", "Aroi Dee", " ap@aroidee.example.com ", "100.00", "THB"));
        assertThat(understood.header().text(row, Column.INVOICE_NUMBER)).isEqualTo("INV-1");
        assertThat(understood.header().text(row, Column.EMAIL)).isEqualTo("ap@aroidee.example.com");
    }

    @Test
    void unknownColumnsAreKeptAndResultColumnsAreNot() throws IOException {
        UnderstoodFile understood =
                understand("invoice_number,customer_name,email,amount,currency,PO Number,_reason,_what_to_do,\n" + ROW);
        SourceRow row = SourceRow.of(
                2, List.of("INV-1", "Aroi Dee", "ap@aroidee.example.com", "1", "THB", "4500", "x", "y", "z"));
        assertThat(understood.header().others(row))
                .containsExactly(java.util.Map.entry("PO Number", "4500"), java.util.Map.entry("column 9", "z"));
    }

    @Test
    void rowsAreCountedAsASpreadsheetCountsThem() throws IOException {
        String text =
                HEADER + "INV-1,\"Aroi\nDee\",ap@aroidee.example.com,100.00,THB\n\n" + ROW.replace("INV-1", "INV-2");
        UnderstoodFile understood = understand(text);
        assertThat(understood.rows()).isEqualTo(2);
        try (SourceTable table = SourceTables.open(folder.resolve("rows.csv"), understood.layout())) {
            assertThat(table.header())
                    .containsExactly("invoice_number", "customer_name", "email", "amount", "currency");
            assertThat(table.next().cells().get(1)).isEqualTo("Aroi\nDee");
            SourceRow last = table.next();
            assertThat(last.number()).isEqualTo(4);
            assertThat(last.cells().get(0)).isEqualTo("INV-2");
            assertThat(table.hasNext()).isFalse();
        }
    }

    @Test
    void quotationMarkThatNeverClosesCostsItsRowAlone() throws IOException {
        String text = HEADER + ROW + "INV-2,\"Aroi Dee,ap@aroidee.example.com,100.00,THB\n" + ROW.repeat(2000);
        assertThat(understand(text).rows()).isEqualTo(2002);
        try (SourceTable table =
                SourceTables.open(folder.resolve("rows.csv"), understand(text).layout())) {
            assertThat(table.next().damage()).isNull();
            assertThat(table.next().damage()).extracting(Damage::rule).isEqualTo("QUOTE_OPEN");
            assertThat(table.next().number()).isEqualTo(4);
        }
    }

    @Test
    void cellAndRowHaveABound() {
        assertThatThrownBy(() -> understand(HEADER + "x".repeat(64 * 1024 + 1) + "\n"))
                .hasMessageContaining("Row 2 is longer than a cell (64 KB) or a row (1 MB) may be.");
        assertThatThrownBy(() -> understand(HEADER + ("x".repeat(60_000) + ",").repeat(18) + "\n"))
                .hasMessageContaining("Row 2 is longer than a cell (64 KB) or a row (1 MB) may be.");
    }

    @Test
    void currencyColumnMayBeMissingWhereADefaultIsSet() throws IOException {
        Path file = file(HEADER.replace(",currency", "") + ROW.replace(",THB", ""));
        assertThat(new Layouts(true, SheetChoice.NONE, DeclaredText.NONE, new Profiles(null))
                        .understand(file, file)
                        .rows())
                .isEqualTo(1);
        assertThatThrownBy(() -> new Layouts(false, SheetChoice.NONE, DeclaredText.NONE, new Profiles(null))
                        .understand(file, file))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("no column currency");
    }

    @Test
    void brokenLetterAfterTheFirstBufferIsFoundWithItsRow() throws IOException {
        Path file = file(HEADER + ROW.repeat(3000));
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 10] = (byte) 0xE0;
        Files.write(file, bytes);
        assertThatThrownBy(() -> new Layouts(false, SheetChoice.NONE, DeclaredText.NONE, new Profiles(null))
                        .understand(file, file))
                .hasMessageContaining("Row 3001 is not written in UTF-8, and it cannot be told");
    }

    @Test
    void aBrokenProfileIsInNobodysWayButOfFilesThatNeedOne() throws IOException {
        Path columns = Files.createDirectories(folder.resolve("columns"));
        Files.writeString(columns.resolve("broken.yml"), "lines: sometimes\n");
        Layouts layouts = new Layouts(false, SheetChoice.NONE, DeclaredText.NONE, new Profiles(columns));
        Path own = file(HEADER + ROW);
        assertThat(layouts.understand(own, own).layout().profile()).isEqualTo(FileLayout.CANONICAL);
        Path other = file("Bill,Client,Owed\nB-1,Aroi Dee,10.00\n");
        assertThatThrownBy(() -> layouts.understand(other, other))
                .hasMessageContaining("broken.yml")
                .hasMessageContaining("lines: sometimes")
                .hasMessageContaining("recognised-by");
    }
}
