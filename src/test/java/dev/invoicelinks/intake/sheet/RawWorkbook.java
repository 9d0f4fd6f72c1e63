package dev.invoicelinks.intake.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs a workbook from the XML of its parts, as programs write them and as attackers do. */
final class RawWorkbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private String properties = "";
    private int count;

    RawWorkbook() {
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"rId1\" Type=\"" + RELATION
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    }

    /** A sheet whose rows are given as they stand between {@code <sheetData>} and its end. */
    RawWorkbook sheet(String name, String state, String rows, String behind) {
        count++;
        sheets.append(
                "<sheet name=\"" + name + "\" sheetId=\"" + count + "\" " + state + " r:id=\"rId" + count + "\"/>");
        relations.append("<Relationship Id=\"rId" + count + "\" Type=\"" + RELATION
                + "/worksheet\" Target=\"worksheets/sheet" + count + ".xml\"/>");
        parts.put(
                "xl/worksheets/sheet" + count + ".xml",
                "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData>" + behind + "</worksheet>");
        return this;
    }

    RawWorkbook sheet(String rows) {
        return sheet("Invoices", "", rows, "");
    }

    RawWorkbook sharedTexts(String items) {
        relate("sharedStrings");
        return part("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + items + "</sst>");
    }

    RawWorkbook styles(String content) {
        relate("styles");
        return part("xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\">" + content + "</styleSheet>");
    }

    private void relate(String kind) {
        relations.append("<Relationship Id=\"" + kind + "\" Type=\"" + RELATION + "/" + kind + "\" Target=\"" + kind
                + ".xml\"/>");
    }

    RawWorkbook from1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    RawWorkbook part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    Path write(Path to) {
        parts.putIfAbsent(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATION + "\">" + properties + "<sheets>" + sheets
                        + "</sheets></workbook>");
        parts.putIfAbsent("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(to))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return to;
    }

    /** A row of texts. */
    static String row(int number, String... texts) {
        StringBuilder cells = new StringBuilder();
        for (String text : texts) {
            cells.append("<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>");
        }
        return "<row r=\"" + number + "\">" + cells + "</row>";
    }
}
