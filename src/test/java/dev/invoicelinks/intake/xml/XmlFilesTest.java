package dev.invoicelinks.intake.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.invoicelinks.intake.table.FileKind;
import dev.invoicelinks.intake.table.FileLayout;
import dev.invoicelinks.intake.table.FileRefused;
import dev.invoicelinks.intake.table.Finding;
import dev.invoicelinks.intake.table.Remark;
import dev.invoicelinks.intake.table.SourceRow;
import dev.invoicelinks.intake.table.SourceTable;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class XmlFilesTest {

    private static final Path SAMPLES = Path.of("samples/erp");

    @TempDir
    private Path folder;

    private static SourceRow read(Path file, FileKind kind) throws IOException {
        FileLayout layout = XmlFiles.understand(file, file, kind);
        try (SourceTable table = XmlTable.open(file, layout)) {
            assertThat(table.header())
                    .containsExactly(
                            "invoice_number",
                            "customer_id",
                            "customer_name",
                            "email",
                            "phone",
                            "amount",
                            "currency",
                            "issue_date",
                            "due_date",
                            "description");
            SourceRow row = table.next();
            assertThat(table.hasNext()).isFalse();
            return row;
        }
    }

    private static String sample(String name) throws IOException {
        return Files.readString(SAMPLES.resolve(name));
    }

    private Path write(String xml) throws IOException {
        return Files.writeString(folder.resolve("invoice.xml"), xml);
    }

    @Test
    void peppolInvoiceAsksForWhatRemainsPayable() throws IOException {
        SourceRow row = read(SAMPLES.resolve("peppol-sg.xml"), FileKind.XML);
        assertThat(row.number()).isEqualTo(1);
        assertThat(row.remarks()).isEmpty();
        assertThat(row.cells())
                .containsExactly(
                        "SG-2026-0042",
                        "C-1042",
                        "Kaya Bakery Pte. Ltd.",
                        "accounts@kaya.example.com",
                        "+6561234567",
                        "690.00",
                        "SGD",
                        "2026-11-02",
                        "2026-12-02",
                        "Maintenance, November 2026");
    }

    @Test
    void japanesePintIsReadInYen() throws IOException {
        assertThat(read(SAMPLES.resolve("pint-jp.xml"), FileKind.XML).cells())
                .containsExactly(
                        "請求-2026-0042",
                        "",
                        "株式会社さくら製パン",
                        "keiri@sakura.example.com",
                        "+81312345678",
                        "690",
                        "JPY",
                        "2026-11-02",
                        "2026-12-02",
                        "保守料 2026年11月分");
    }

    @ParameterizedTest
    @ValueSource(strings = {"factur-x.xml", "factur-x.pdf"})
    void facturXAsksForWhatIsDuePayableAndNotForItsTotal(String name) throws IOException {
        FileKind kind = name.endsWith("pdf") ? FileKind.PDF : FileKind.XML;
        assertThat(read(SAMPLES.resolve(name), kind).cells())
                .containsExactly(
                        "R-0042",
                        "C-7",
                        "Nordlicht Kaffee GmbH",
                        "kim@nordlicht.example.com",
                        "+6621234567",
                        "69.00",
                        "SGD",
                        "2026-11-01",
                        "2026-12-01",
                        "");
    }

    @Test
    void itIsSaidWhatTheDocumentFollows() throws IOException {
        Path file = SAMPLES.resolve("peppol-sg.xml");
        assertThat(XmlFiles.understand(file, file, FileKind.XML).findings())
                .contains(
                        new Finding("document", "UBL 2.1", "It says that it follows urn:peppol:pint:billing-1@sg-1."));
    }

    @Test
    void creditNotesAndPaidInvoicesAskForNoLink() throws IOException {
        assertThat(read(SAMPLES.resolve("peppol-credit-note.xml"), FileKind.XML).remarks())
                .extracting(Remark::rule)
                .containsExactly("CREDIT_NOTE");
        assertThat(read(write(sample("peppol-sg.xml").replace(">380<", ">381<")), FileKind.XML)
                        .remarks())
                .extracting(Remark::rule)
                .containsExactly("CREDIT_NOTE");
        assertThat(read(write(sample("factur-x.xml").replace(">380<", ">381<")), FileKind.XML)
                        .remarks())
                .extracting(Remark::rule)
                .containsExactly("CREDIT_NOTE");
        assertThat(read(write(sample("peppol-sg.xml").replace(">690.00<", ">0.00<")), FileKind.XML)
                        .remarks())
                .extracting(Remark::rule)
                .containsExactly("ZERO_BALANCE");
    }

    @Test
    void amountIsNeverRounded() throws IOException {
        assertThat(read(write(sample("peppol-sg.xml").replace(">690.00<", ">690.005<")), FileKind.XML)
                        .cells())
                .contains("690.005");
        assertThat(read(write(sample("factur-x.xml").replace(">69.00<", ">69.005<")), FileKind.XML)
                        .cells())
                .contains("69.005");
    }

    @Test
    void amountDueThatIsMissingOrThereTwiceIsRefused() throws IOException {
        refused(
                sample("factur-x.xml").replaceAll("<ram:DuePayable.*?</ram:DuePayableAmount>", ""),
                "no DuePayableAmount");
        refused(
                sample("factur-x.xml").replaceAll("(<ram:DuePayable.*?</ram:DuePayableAmount>)", "$1$1"),
                "several DuePayableAmount");
        refused(sample("peppol-sg.xml").replaceAll("<cbc:PayableAmount.*", ""), "no PayableAmount");
        refused(
                sample("peppol-sg.xml").replace("PayableAmount currencyID=\"SGD\"", "PayableAmount currencyID=\"USD\""),
                "in USD, and its DocumentCurrencyCode is SGD");
        refused(sample("peppol-sg.xml").replace(">690.00<", ">690,00<"), "no valid UBL 2.1 document");
        refused(sample("factur-x.xml").replace(">69.00<", ">69,00<"), "no valid CII");
    }

    @Test
    void whatIsNoElectronicInvoiceIsToldWhatItIs() throws IOException {
        refused("<statement/>", "begins with <statement>");
        refused("<!DOCTYPE html><html></html>", "web page (HTML)");
        refused(sample("peppol-sg.xml").replace("<cbc:ID>SG-2026-0042</cbc:ID>", ""), "no valid UBL 2.1 document");
        refused(sample("peppol-sg.xml").substring(0, 900), "Its XML is broken");
        refused(
                sample("factur-x.xml").replaceAll("(?s)<ram:BuyerTradeParty>.*</ram:BuyerTradeParty>", ""),
                "names no BuyerTradeParty");
    }

    @Test
    void hostileXmlIsRefusedWithinSeconds() throws IOException {
        String sample = sample("peppol-sg.xml");
        String secret =
                Files.writeString(folder.resolve("secret"), "SECRET").toUri().toString();
        refused(
                sample.replace("<Invoice ", "<!DOCTYPE Invoice [<!ENTITY x SYSTEM \"" + secret + "\">]><Invoice ")
                        .replace("Maintenance,", "&x;"),
                "document type");
        String laughs = "<!DOCTYPE Invoice [<!ENTITY a \"" + "ha".repeat(1000) + "\"><!ENTITY b \"" + "&a;".repeat(1000)
                + "\"><!ENTITY c \"" + "&b;".repeat(1000) + "\">]>";
        refused(sample.replace("<Invoice ", laughs + "<Invoice ").replace("Maintenance,", "&c;"), "document type");
        refused(sample.replace("Maintenance,", "<a>".repeat(50_000)), "deeper than 100");
        refused(sample.replace("Maintenance,", "x".repeat(21 << 20)), "more than 20 MB");
    }

    /** In time of the processor: the machine may be busy with something else. */
    private void refused(String xml, String why) throws IOException {
        Path file = write(xml);
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertThatThrownBy(() -> XmlFiles.understand(file, file, FileKind.XML))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining("SECRET");
        Duration taken = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
        assertThat(taken).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void pdfWithoutAnInvoiceWithAPasswordOrDamagedIsToldApart() throws IOException {
        pdfRefused(pdf("other.xml", "<a/>".getBytes(StandardCharsets.UTF_8), ""), "without an electronic invoice");
        pdfRefused(pdf("factur-x.xml", new byte[25 << 20], ""), "unpacks to more than 20 MB");
        pdfRefused(pdf("factur-x.xml", "<a/>".getBytes(StandardCharsets.UTF_8), "secret"), "protected with a password");
        pdfRefused(Files.writeString(folder.resolve("cut.pdf"), "%PDF-1.7\n1 0 obj"), "damaged PDF");
    }

    private static void pdfRefused(Path pdf, String why) {
        assertThatThrownBy(() -> XmlFiles.understand(pdf, pdf, FileKind.PDF))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining(why);
    }

    private Path pdf(String name, byte[] content, String password) throws IOException {
        Path file = folder.resolve(name + content.length + password + ".pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            PDEmbeddedFile embedded = new PDEmbeddedFile(
                    document, new java.io.ByteArrayInputStream(content), org.apache.pdfbox.cos.COSName.FLATE_DECODE);
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            specification.setFile(name);
            specification.setEmbeddedFile(embedded);
            PDEmbeddedFilesNameTreeNode leaf = new PDEmbeddedFilesNameTreeNode();
            leaf.setNames(Map.of(name, specification));
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setKids(List.of(leaf));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            document.save(file.toFile());
        }
        return file;
    }
}
