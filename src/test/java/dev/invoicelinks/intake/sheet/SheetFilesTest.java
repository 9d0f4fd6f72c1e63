package dev.invoicelinks.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.invoicelinks.intake.table.Damage;
import dev.invoicelinks.intake.table.FileRefused;
import dev.invoicelinks.intake.table.Finding;
import dev.invoicelinks.intake.table.SourceRow;
import dev.invoicelinks.intake.table.SourceTable;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SheetFilesTest {

    private static final String HEADER = RawWorkbook.row(1, "number", "due", "amount");
    private static final String FORMATS = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd\\.mm\\.yyyy\"/>"
            + "<numFmt numFmtId=\"165\" formatCode=\"000000\"/><numFmt numFmtId=\"166\" formatCode=\"[$-41E]d mmm yyyy\"/>"
            + "<numFmt numFmtId=\"167\" formatCode=\"0.00&quot; days&quot;\"/></numFmts>"
            + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
            + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>"
            + "<xf numFmtId=\"166\"/><xf numFmtId=\"167\"/></cellXfs>";

    @TempDir
    private Path folder;

    private static SheetFiles files(SheetChoice choice) {
        return new SheetFiles(
                cells -> Math.toIntExact(cells.stream()
                        .filter(List.of("number", "due", "amount")::contains)
                        .count()),
                choice);
    }

    private SheetFiles.Understood understand(RawWorkbook workbook, SheetChoice choice) {
        Path file = workbook.write(folder.resolve("book.xlsx"));
        return files(choice).understand(file, file);
    }

    private List<SourceRow> rows(RawWorkbook workbook, SheetChoice choice) {
        SheetFiles.Understood understood = understand(workbook, choice);
        List<SourceRow> rows = new ArrayList<>();
        try (SourceTable table = SheetTable.open(folder.resolve("book.xlsx"), understood.layout())) {
            table.forEachRemaining(rows::add);
        }
        return rows;
    }

    private List<String> cell(String cell) {
        return rows(
                        new RawWorkbook().styles(FORMATS).sheet(HEADER + "<row r=\"2\">" + cell + "</row>"),
                        SheetChoice.NONE)
                .get(0)
                .cells();
    }

    @ParameterizedTest
    @CsvSource({
        "1250.5, 0, 1250.5",
        "1250, 0, 1250",
        "99.990000000000009, 0, 99.99",
        "0.1, 0, 0.1",
        "-12.5, 0, -12.5",
        "1E3, 0, 1000",
        "2.52E+18, 0, 2.52E+18",
        "2520000000000000000, 0, 2.52E+18",
        "123456789012345, 0, 123456789012345",
        "1E+999999999, 0, 1E+999999999",
        "1E-999999999, 1, 1E-999999999",
        "46000, 1, 2025-12-09",
        "46000, 2, 2025-12-09",
        "46000, 4, 2025-12-09",
        "46000.5, 1, 2025-12-09T12:00",
        "46000.99999999, 1, 2025-12-10",
        "59, 1, 1900-02-28",
        "60, 1, 1900-02-29",
        "61, 1, 1900-03-01",
        "-1, 1, -1",
        "1E300, 1, 1E+300",
        "1234, 3, 001234",
        "1234567, 3, 1234567",
        "2.5, 5, 2.5"
    })
    void numberIsReadAsTheSpreadsheetShowsIt(String written, int style, String read) {
        assertThat(cell("<c s=\"" + style + "\"><v>" + written + "</v></c>").get(0))
                .isEqualTo(read);
    }

    @Test
    void dayOf1904IsCountedFrom1904() {
        RawWorkbook workbook = new RawWorkbook()
                .from1904()
                .styles(FORMATS)
                .sheet(HEADER + "<row r=\"2\"><c r=\"B2\" s=\"1\"><v>44538</v></c></row>");
        assertThat(rows(workbook, SheetChoice.NONE).get(0).cells()).containsExactly("", "2025-12-09", "");
    }

    @Test
    void everyTypeOfCellIsReadAsText() {
        RawWorkbook workbook = new RawWorkbook()
                .sharedTexts("<si><t>INV-1</t></si><si><r><t>00</t></r><r><t xml:space=\"preserve\">12 </t></r>"
                        + "<rPh sb=\"0\" eb=\"1\"><t>ruby</t></rPh></si>")
                .sheet(HEADER
                        + "<row r=\"5\"><c r=\"A5\" t=\"s\"><v>1</v></c><c r=\"B5\" t=\"d\"><v>2026-01-31T00:00:00</v></c>"
                        + "<c r=\"C5\" t=\"b\"><v>1</v></c><c r=\"E5\" t=\"e\"><v>#REF!</v></c></row>");
        SourceRow row = rows(workbook, SheetChoice.NONE).get(0);
        assertThat(row.number()).isEqualTo(5);
        assertThat(row.damage()).isEqualTo(Damage.of("FORMULA_FAILED", "E5 (#REF!)"));
        assertThat(row.cells()).containsExactly("0012 ", "2026-01-31", "TRUE", "", "#REF!");
    }

    @Test
    void formulaIsReadByItsCalculatedValueAndSaidToBe() {
        RawWorkbook workbook = new RawWorkbook()
                .sheet(HEADER + "<row r=\"2\"><c><v>1</v></c><c><v>2</v></c><c><f>A2*5</f><v>5</v></c></row>");
        assertThat(understand(workbook, SheetChoice.NONE).layout().findings())
                .contains(new Finding(
                        "formulas", "1 cell", "Read was what was calculated when the sheet was saved (row 2 first)."));
        assertThat(rows(workbook, SheetChoice.NONE).get(0).cells()).containsExactly("1", "2", "5");
    }

    @Test
    void formulaThatWasNeverCalculatedIsRefused() {
        refused(
                new RawWorkbook().sheet(HEADER + "<row r=\"2\"><c r=\"C2\"><f>A2*5</f></c></row>"),
                "Its cell C2 holds a formula that was never calculated.");
    }

    @Test
    void headerBelowATitleIsFoundAndRowsKeepTheirNumbers() {
        RawWorkbook workbook = new RawWorkbook()
                .sheet(RawWorkbook.row(1, "Customer Line Items")
                        + RawWorkbook.row(4, "number", "due", "amount")
                        + RawWorkbook.row(6, "INV-1", "2026-01-01", "10"));
        SheetFiles.Understood understood = understand(workbook, SheetChoice.NONE);
        assertThat(understood.layout().headerRow()).isEqualTo(4);
        assertThat(understood.rows()).isEqualTo(1);
        assertThat(rows(workbook, SheetChoice.NONE))
                .extracting(SourceRow::number)
                .containsExactly(6);
    }

    @Test
    void hiddenRowsAreRefusedUntilSomebodyDecides() {
        RawWorkbook workbook = new RawWorkbook()
                .sheet(HEADER
                        + RawWorkbook.row(2, "INV-1").replace("<row ", "<row hidden=\"1\" ")
                        + RawWorkbook.row(3, "INV-2"));
        refused(workbook, "Row 2 of its sheet \"Invoices\" is hidden.");
        assertThat(rows(workbook, new SheetChoice(null, HiddenRows.READ)))
                .extracting(SourceRow::number)
                .containsExactly(2, 3);
        assertThat(rows(workbook, new SheetChoice(null, HiddenRows.LEAVE_OUT)))
                .extracting(SourceRow::number)
                .containsExactly(3);
        assertThat(understand(workbook, new SheetChoice(null, HiddenRows.LEAVE_OUT)))
                .satisfies(understood -> assertThat(understood.rows()).isEqualTo(1))
                .satisfies(understood -> assertThat(understood.layout().findings())
                        .contains(new Finding("hidden rows", "Row 2", "They are left out.")));
    }

    @Test
    void sheetThatLooksLikeInvoicesIsReadAndTheOthersAreNamed() {
        RawWorkbook workbook = new RawWorkbook()
                .sheet("Notes", "", RawWorkbook.row(1, "read me"), "")
                .sheet("Invoices", "", HEADER + RawWorkbook.row(2, "INV-1"), "")
                .sheet("Old", "state=\"veryHidden\"", HEADER + RawWorkbook.row(2, "INV-0"), "");
        SheetFiles.Understood understood = understand(workbook, SheetChoice.NONE);
        assertThat(understood.layout().sheet()).isNotNull().extracting("name").isEqualTo("Invoices");
        assertThat(understood.layout().findings())
                .containsExactly(new Finding(
                        "sheet",
                        "Invoices",
                        "It is the only sheet that is shown and looks like invoices."
                                + " Nothing was read of \"Notes\", \"Old\"."));
    }

    @Test
    void twoSheetsOfInvoicesAreRefusedUntilOneIsNamed() {
        RawWorkbook workbook = new RawWorkbook()
                .sheet("January", "", HEADER + RawWorkbook.row(2, "INV-1"), "")
                .sheet("February", "", HEADER + RawWorkbook.row(2, "INV-2"), "");
        refused(workbook, "Its sheets \"January\", \"February\" may each hold the invoices.");
        assertThat(rows(workbook, new SheetChoice("February", null)).get(0).cells())
                .containsExactly("INV-2", "", "");
        assertThatThrownBy(() -> understand(workbook, new SheetChoice("March", null)))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("no sheet \"March\"");
    }

    @Test
    void cellMergedOverSeveralRowsIsRefusedAndOneOverColumnsIsNot() {
        String rows = HEADER + RawWorkbook.row(2, "INV-1") + RawWorkbook.row(3, "INV-2");
        refused(
                new RawWorkbook().sheet("Invoices", "", rows, "<mergeCells><mergeCell ref=\"B2:B3\"/></mergeCells>"),
                "Its cells B2:B3 are merged over several rows.");
        RawWorkbook across =
                new RawWorkbook().sheet("Invoices", "", rows, "<mergeCells><mergeCell ref=\"A2:B2\"/></mergeCells>");
        assertThat(rows(across, SheetChoice.NONE)).hasSize(2);
    }

    @Test
    void whatIsNoWorkbookIsToldWhatItIs() throws Exception {
        refused(new RawWorkbook().part("xl/workbook.bin", ""), "It is a binary Excel workbook (.xlsb).");
        refused(new RawWorkbook().part("mimetype", "application/vnd"), "It is an OpenDocument file.");
        refused(new RawWorkbook().part("_rels/.rels", "<Relationships/>"), "It is a ZIP archive and no Excel workbook");
        refused(
                new RawWorkbook().part("xl/workbook.xml", "<document/>"),
                "It is an Office file and no Excel workbook.");
        Path whole = new RawWorkbook().sheet(HEADER).write(folder.resolve("whole.xlsx"));
        Path half = folder.resolve("half.xlsx");
        Files.write(half, java.util.Arrays.copyOf(Files.readAllBytes(whole), (int) Files.size(whole) / 2));
        assertThatThrownBy(() -> files(SheetChoice.NONE).understand(half, half))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("it is damaged or cut off");
    }

    @Test
    void passwordAndOldFormatAreToldApart() throws Exception {
        Path file = folder.resolve("locked.xlsx");
        Files.write(file, ("\u00D0..E" + "EncryptedPackage").getBytes(StandardCharsets.UTF_16LE));
        assertThat(OlderOffice.refusal(file, file)).hasMessageContaining("protected with a password");
        Files.write(file, "Workbook".getBytes(StandardCharsets.UTF_16LE));
        assertThat(OlderOffice.refusal(file, file)).hasMessageContaining("before 2007 (.xls)");
    }

    @Test
    void documentTypeIsRefusedWhateverItDeclares() {
        String doctype = "<!DOCTYPE x [<!ENTITY a \"" + folder.toUri() + "\"><!ENTITY b \"&a;&a;&a;\">]>";
        refused(
                new RawWorkbook()
                        .sheet(HEADER)
                        .part("xl/worksheets/sheet1.xml", doctype + "<worksheet><sheetData/></worksheet>"),
                "declares a document type");
        refused(
                new RawWorkbook()
                        .sheet(HEADER)
                        .part("xl/worksheets/sheet1.xml", "<worksheet><sheetData>&b;</sheetData></worksheet>"),
                "Its XML is broken");
    }

    @Test
    void bombsOfEveryKindAreRefusedWithinSeconds() {
        String rows = "<row><c><v>1</v></c></row>".repeat(2_000_000);
        hostile(new RawWorkbook().sheet(HEADER + rows), "unpacks to more than");
        hostile(new RawWorkbook().sheet("<row r=\"1\"><c><v>" + "1".repeat(30_000_000) + "</v></c></row>"), "");
        hostile(new RawWorkbook().sheet("<row r=\"1\" x=\"" + "1".repeat(3_000_000) + "\"/>"), "longer than any");
        hostile(new RawWorkbook().sheet("<a>".repeat(200_000)), "lie deeper than 100");
        hostile(new RawWorkbook().sheet("<row r=\"1\"><c r=\"ZZZZZZZ1\"><v>1</v></c></row>"), "stands where none can");
        hostile(new RawWorkbook().sheet("<row r=\"99999999\"/>"), "Row 99999999");
        hostile(new RawWorkbook().sheet("<row r=\"9\"/><row r=\"9\"/>"), "Row 9 follows row 9");
        hostile(new RawWorkbook().sheet("<row r=\"1\"><c t=\"s\"><v>7</v></c></row>"), "names text 7");
        hostile(new RawWorkbook().sheet("<row r=\"1\"><c><v>one</v></c></row>"), "holds no number");
        hostile(
                new RawWorkbook()
                        .sharedTexts("<si><t>" + "x".repeat(70_000) + "</t></si>")
                        .sheet(HEADER),
                "longer than 64 KB");
    }

    /** In time of the processor: the machine may be busy with something else. */
    private void hostile(RawWorkbook workbook, String why) {
        Path file = workbook.write(folder.resolve("bomb.xlsx"));
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertThatThrownBy(() -> files(SheetChoice.NONE).understand(file, file))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining(why);
        Duration taken = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
        assertThat(taken).isLessThan(Duration.ofSeconds(10));
    }

    private void refused(RawWorkbook workbook, String why) {
        assertThatThrownBy(() -> understand(workbook, SheetChoice.NONE))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining(why);
    }
}
