package dev.invoicelinks.intake.sheet;

import dev.invoicelinks.intake.markup.Markup;
import dev.invoicelinks.intake.markup.MarkupBroken;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a sheet's rows one after the other, then which of its cells are merged. */
final class SheetXml implements AutoCloseable {

    /** As many as a sheet has. */
    private static final int MAX_ROWS = 1_048_576;

    private static final int MAX_COLUMNS = 16_384;

    /** Longest row in characters, as for a text table. */
    private static final int MAX_ROW = 1024 * 1024;

    private final Markup xml;
    private final Workbook workbook;
    private final List<String> merged = new ArrayList<>();
    private int last;

    SheetXml(Markup xml, Workbook workbook) {
        this.xml = xml;
        this.workbook = workbook;
    }

    /** The next row that the file holds; null behind the last. */
    @Nullable
    SheetRow next() {
        while (xml.advance()) {
            if (xml.isStart("row")) {
                return row();
            }
            if (xml.isStart("mergeCell")) {
                merged.add(String.valueOf(xml.attribute("ref")));
            }
        }
        return null;
    }

    /** Ranges such as {@code C5:C7}; complete behind the last row. */
    List<String> merged() {
        return merged;
    }

    private SheetRow row() {
        int number = number(xml.attribute("r"), last + 1);
        if (number <= last || number > MAX_ROWS) {
            throw new MarkupBroken("Row " + number + " follows row " + last + ".");
        }
        last = number;
        boolean hidden = isTrue(xml.attribute("hidden"));
        Cells cells = new Cells();
        while (xml.advance() && !xml.isEnd("row")) {
            if (xml.isStart("c")) {
                cells.read();
            }
        }
        return new SheetRow(number, cells.texts, hidden, cells.formulas, cells.failed, cells.uncalculated);
    }

    static boolean isTrue(@Nullable String attribute) {
        return "1".equals(attribute) || "true".equals(attribute);
    }

    static int number(@Nullable String attribute, int absent) {
        try {
            return attribute == null ? absent : Integer.parseInt(attribute);
        } catch (NumberFormatException none) {
            throw new MarkupBroken("It counts with \"" + attribute.substring(0, Math.min(20, attribute.length()))
                    + "\", which is no number.");
        }
    }

    /** The cells of one row on their way. */
    private final class Cells {

        private final List<String> texts = new ArrayList<>();
        private int formulas;
        private String failed = "";
        private String uncalculated = "";
        private int characters;

        void read() {
            String name = xml.attribute("r");
            int column = name == null ? texts.size() : column(name);
            if (column < texts.size() || column >= MAX_COLUMNS) {
                throw new MarkupBroken("In row " + last + " a cell stands where none can.");
            }
            while (texts.size() < column) {
                texts.add("");
            }
            String text = cell(name == null ? "in row " + last : name);
            characters += text.length();
            if (characters > MAX_ROW) {
                throw new MarkupBroken("Row " + last + " is longer than a row (1 MB) may be.");
            }
            texts.add(text);
        }

        private String cell(String name) {
            String type = String.valueOf(xml.attribute("t"));
            int style = number(xml.attribute("s"), -1);
            boolean isFormula = false;
            String value = null;
            while (xml.advance() && !xml.isEnd("c")) {
                if (xml.isStart("f")) {
                    isFormula = true;
                    xml.skip();
                } else if (xml.isStart("v")) {
                    value = xml.text();
                } else if (xml.isStart("is")) {
                    value = xml.textWithout("rPh");
                }
            }
            if (isFormula) {
                formulas++;
                uncalculated = value == null && uncalculated.isEmpty() ? name : uncalculated;
            }
            if (type.equals("e") && failed.isEmpty()) {
                failed = name + " (" + value + ")";
            }
            return value == null || value.isEmpty() ? "" : text(type, style, value);
        }

        private String text(String type, int style, String value) {
            return switch (type) {
                case "s" -> workbook.texts().at(number(value, 0));
                case "inlineStr", "str", "e" -> value;
                case "b" -> isTrue(value) ? "TRUE" : "FALSE";
                case "d" -> value.replaceFirst("T00:00:00(\\.0+)?Z?$", "");
                default -> numeric(style, value);
            };
        }

        private String numeric(int style, String value) {
            return workbook.styles().isDate(style)
                    ? CellNumber.day(CellNumber.of(value), workbook.countsFrom1904())
                    : CellNumber.plain(CellNumber.of(value), workbook.styles().zeros(style));
        }
    }

    /** The column of a cell's name such as {@code AB12}, counted from 0. */
    static int column(String name) {
        int column = 0;
        for (int place = 0; place < name.length() && Character.isUpperCase(name.charAt(place)); place++) {
            column = column * 26 + name.charAt(place) - 'A' + 1;
            if (column > MAX_COLUMNS) {
                return MAX_COLUMNS;
            }
        }
        return column - 1;
    }

    @Override
    public void close() {
        xml.close();
    }
}
