package dev.invoicelinks.bench;

import dev.invoicelinks.Books;
import dev.invoicelinks.intake.IntakeBooks;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** How fast a workbook is read into the books, whose texts are all shared and nearly all different, as spreadsheets write them. Run with {@code -Xmx256m}. */
public final class SheetBench {

    private static final PrintStream OUT = System.out;
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final List<String> HEADER = List.of(
            "invoice_number",
            "customer_id",
            "customer_name",
            "email",
            "phone",
            "description",
            "language",
            "currency",
            "amount",
            "issue_date",
            "due_date");

    /** The first columns hold texts, the others numbers. */
    private static final int TEXTS = 8;

    private SheetBench() {}

    /** @param arguments how many rows; 200,000 when none is said */
    public static void main(String[] arguments) throws IOException {
        int rows = arguments.length == 0 ? 200_000 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("sheet-bench");
        try {
            Path file = folder.resolve("invoices.xlsx");
            write(file, rows);
            OUT.printf(
                    "%,d rows, %,d bytes, at most %,d MB heap%n",
                    rows, Files.size(file), Runtime.getRuntime().maxMemory() >> 20);
            try (IntakeBooks intake = new IntakeBooks(Books.inFile(folder.resolve("books")), folder)) {
                long begun = System.nanoTime();
                OUT.println(intake.check(file).asJson().get("totals"));
                told("check", rows, System.nanoTime() - begun);
                long importing = System.nanoTime();
                intake.take(file);
                told("import and acceptance", rows, System.nanoTime() - importing);
            }
        } finally {
            delete(folder);
        }
    }

    private static void write(Path file, int rows) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
                Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16)) {
            part(zip, out, "[Content_Types].xml", "<Types/>");
            part(zip, out, "_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
            part(
                    zip,
                    out,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"" + RELATION
                            + "\"><sheets><sheet name=\"Invoices\" sheetId=\"1\" r:id=\"worksheet\"/>"
                            + "</sheets></workbook>");
            part(
                    zip,
                    out,
                    "xl/_rels/workbook.xml.rels",
                    relations(
                            "worksheet",
                            "worksheets/sheet1.xml",
                            "sharedStrings",
                            "sharedStrings.xml",
                            "styles",
                            "styles.xml"));
            part(
                    zip,
                    out,
                    "xl/styles.xml",
                    "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            texts(out, rows);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            sheet(out, rows);
        }
    }

    private static void part(ZipOutputStream zip, Writer out, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.flush();
    }

    private static String relations(String... typesAndTargets) {
        StringBuilder relations = new StringBuilder("<Relationships>");
        for (int place = 0; place < typesAndTargets.length; place += 2) {
            relations.append("<Relationship Id=\"%1$s\" Type=\"%2$s/%1$s\" Target=\"%3$s\"/>"
                    .formatted(typesAndTargets[place], RELATION, typesAndTargets[place + 1]));
        }
        return relations.append("</Relationships>").toString();
    }

    private static void texts(Writer out, int rows) throws IOException {
        out.write("<sst>");
        for (String name : HEADER) {
            text(out, name);
        }
        for (int row = 1; row <= rows; row++) {
            text(out, "INV-2026-%07d".formatted(row));
            text(out, "C-" + row);
            text(out, "บริษัท อร่อยดี " + row + " จำกัด");
            text(out, "ap%d@shop%d.example.com".formatted(row % 90, row));
            text(out, "08%08d".formatted(12_000_000 + row % 9_000_000));
            text(out, "Design work, November, order " + row);
            text(out, "th");
            text(out, "THB");
        }
        out.write("</sst>");
        out.flush();
    }

    private static void text(Writer out, String text) throws IOException {
        out.write("<si><t>" + text + "</t></si>");
    }

    private static void sheet(Writer out, int rows) throws IOException {
        out.write("<worksheet><sheetData><row r=\"1\">");
        for (int place = 0; place < HEADER.size(); place++) {
            out.write("<c t=\"s\"><v>" + place + "</v></c>");
        }
        out.write("</row>");
        for (int row = 1; row <= rows; row++) {
            out.write("<row r=\"" + (row + 1) + "\" spans=\"1:11\">");
            for (int place = 0; place < TEXTS; place++) {
                out.write("<c r=\"" + (char) ('A' + place) + (row + 1) + "\" t=\"s\"><v>"
                        + (HEADER.size() + (row - 1) * TEXTS + place) + "</v></c>");
            }
            out.write("<c r=\"I" + (row + 1) + "\"><v>" + (100 + row % 90_000) + ".5</v></c><c r=\"J" + (row + 1)
                    + "\" s=\"1\"><v>46327</v></c><c r=\"K" + (row + 1) + "\" s=\"1\"><v>46357</v></c></row>");
        }
        out.write("</sheetData></worksheet>");
        out.flush();
    }

    private static void told(String what, int rows, long nanos) {
        OUT.printf("%s: %,d rows/s (%,d ms)%n", what, rows * 1_000_000_000L / nanos, nanos / 1_000_000);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
