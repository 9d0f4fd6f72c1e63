package dev.invoicelinks.intake.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.invoicelinks.intake.table.Aside;
import dev.invoicelinks.intake.table.FileRefused;
import dev.invoicelinks.intake.table.Finding;
import dev.invoicelinks.intake.table.LeftOut;
import dev.invoicelinks.intake.table.SourceRow;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFilesTest {

    private static final Set<String> NAMES = Set.of("invoice number", "customer", "amount", "ลูกค้า", "ยอดรวม");
    private static final String HEADER = "invoice number,customer,amount\n";

    @TempDir
    Path folder;

    private static int known(List<String> cells) {
        return (int) cells.stream().map(String::strip).filter(NAMES::contains).count();
    }

    private TextFiles.Understood understand(DeclaredText declared, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("file.csv"), bytes);
        return new TextFiles(TextFilesTest::known, declared).understand(file, file);
    }

    private TextFiles.Understood understand(String text) throws IOException {
        return understand(DeclaredText.NONE, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<SourceRow> rows(TextFiles.Understood understood) {
        List<SourceRow> rows = new ArrayList<>();
        try (CsvTable table = CsvTable.open(folder.resolve("file.csv"), understood.layout())) {
            table.forEachRemaining(rows::add);
        }
        return rows;
    }

    @ParameterizedTest
    @CsvSource({
        "บริษัท อร่อยดี จำกัด, x-windows-874",
        "株式会社サンプル, windows-31j",
        "Société Générale, windows-1252",
        "Müller & Söhne, windows-1252"
    })
    void olderEncodingIsToldByItsLetters(String customer, String encoding) throws IOException {
        TextFiles.Understood understood = understand(
                DeclaredText.NONE, (HEADER + "INV-1," + customer + ",1.00\n").getBytes(Charset.forName(encoding)));
        assertThat(understood.layout().text().encoding()).isEqualTo(Charset.forName(encoding));
        assertThat(rows(understood).get(0).cells().get(1)).isEqualTo(customer);
    }

    @ParameterizedTest
    @CsvSource({"Dvořák, windows-1250", "Şahin, windows-1254", "Иванов, windows-1251", "北京公司, GBK", "山田商店, EUC-JP"})
    void otherEncodingIsRefusedWithTheSettingAndReadWhenDeclared(String customer, String encoding) throws IOException {
        byte[] bytes = (HEADER + "INV-1," + customer + ",1.00\n").getBytes(Charset.forName(encoding));
        assertThatThrownBy(() -> understand(DeclaredText.NONE, bytes))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("Row 2 is not written in UTF-8")
                .hasMessageContaining("Set intake.encoding");
        DeclaredText declared = new DeclaredText(Charset.forName(encoding), null, null);
        assertThat(rows(understand(declared, bytes)).get(0).cells().get(1)).isEqualTo(customer);
    }

    @Test
    void byteOrderMarkIsStrongerThanTheSetting() throws IOException {
        DeclaredText declared = new DeclaredText(Charset.forName("x-windows-874"), null, null);
        TextFiles.Understood understood =
                understand(declared, ("\uFEFF" + HEADER + "INV-1,ร้าน,1.00\n").getBytes(StandardCharsets.UTF_16LE));
        assertThat(understood.layout().text().encoding()).isEqualTo(StandardCharsets.UTF_16LE);
        assertThat(rows(understood).get(0).cells().get(1)).isEqualTo("ร้าน");
    }

    @Test
    void namesOfTwoRowsAreJoined() throws IOException {
        TextFiles.Understood understood = understand(
                "Report of November\n\ninvoice,,\nnumber,customer,amount\n1,Aroi Dee,1.00\n2,Aroi Dee,2.00\n");
        assertThat(understood.layout().table().headerRows()).isEqualTo(2);
        assertThat(understood.layout().findings()).extracting(Finding::found).contains("rows 3 and 4");
        try (CsvTable table = CsvTable.open(folder.resolve("file.csv"), understood.layout())) {
            assertThat(table.header()).containsExactly("invoice number", "customer", "amount");
            assertThat(table.next().number()).isEqualTo(5);
        }
    }

    @Test
    void totalsHeadingsAndCommentsAreLeftOutAndListed() throws IOException {
        TextFiles.Understood understood = understand(HEADER
                + "Not due,,\nINV-1,Aroi Dee,1.00\nSubtotal,,1.00\n"
                + HEADER + "INV-2,Aroi Dee,2.00\n\nGrand total,,\"3.00\"\n# Records: 2\n");
        assertThat(rows(understood)).extracting(row -> row.cells().get(0)).containsExactly("INV-1", "INV-2");
        assertThat(understood.leftOut())
                .extracting(LeftOut::aside)
                .containsExactly(Aside.HEADING, Aside.TOTAL, Aside.HEADER, Aside.TOTAL, Aside.COMMENT);
    }

    @Test
    void quotationMarksMeanNothingWhereTheSettingSaysSo() throws IOException {
        DeclaredText declared = new DeclaredText(null, "pipe", "none");
        TextFiles.Understood understood = understand(
                declared,
                "invoice number|customer|amount\nINV-1|\"Aroi Dee|12\" pipe\n".getBytes(StandardCharsets.UTF_8));
        assertThat(rows(understood).get(0).cells()).containsExactly("INV-1", "\"Aroi Dee", "12\" pipe");
        assertThat(rows(understood).get(0).damage()).isNull();
    }

    @Test
    void cellOfSeveralLinesIsOneRow() throws IOException {
        TextFiles.Understood understood = understand(HEADER + "INV-1,\"Aroi\r\nDee\",1.00\r\nINV-2,Aroi Dee,2.00\r\n");
        assertThat(rows(understood)).extracting(SourceRow::number).containsExactly(2, 3);
        assertThat(rows(understood).get(0).cells().get(1)).isEqualTo("Aroi\r\nDee");
    }

    @Test
    void lostMarkCostsOneRowAndSaysItsCellAndLine() throws IOException {
        TextFiles.Understood understood =
                understand(HEADER + "INV-1,\"Aroi\nDee\",1.00\nINV-2,\"Aroi Dee,2.00\nINV-3,Aroi Dee,3.00\n");
        List<SourceRow> rows = rows(understood);
        assertThat(rows).extracting(SourceRow::number).containsExactly(2, 3, 4);
        assertThat(rows.get(1).damage()).isNotNull();
        assertThat(rows.get(1).damage().values()).containsExactly("2", "4");
        assertThat(rows.get(2).damage()).isNull();
    }
}
