package dev.invoicelinks.intake.sheet;

import dev.invoicelinks.intake.markup.Markup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/** How a workbook shows its numbers, as far as it changes what they are: as a date, or filled up with zeros. */
final class CellStyles {

    private static final Pattern ONLY_ZEROS = Pattern.compile("0{2,30}");

    private final List<Style> styles = new ArrayList<>();

    /** @param zeros how many digits are shown at least; 0 when zeros in front are dropped */
    private record Style(boolean isDate, int zeros) {}

    private static final Style PLAIN = new Style(false, 0);

    /** A workbook without styles. */
    CellStyles() {}

    /** Reads {@code styles.xml}. */
    CellStyles(Markup xml) {
        Map<Integer, String> formats = new HashMap<>();
        boolean inCellStyles = false;
        while (xml.advance()) {
            if (xml.isStart("numFmt")) {
                formats.put(number(xml.attribute("numFmtId")), text(xml.attribute("formatCode")));
            } else if (xml.isStart("cellXfs") || xml.isEnd("cellXfs")) {
                inCellStyles = xml.isStart();
            } else if (inCellStyles && xml.isStart("xf")) {
                int format = number(xml.attribute("numFmtId"));
                styles.add(style(format, formats.getOrDefault(format, text(BuiltinFormats.getBuiltinFormat(format)))));
            }
        }
    }

    private static Style style(int format, String code) {
        int zeros = ONLY_ZEROS.matcher(code).matches() ? code.length() : 0;
        return new Style(DateUtil.isADateFormat(format, code), zeros);
    }

    private static int number(@org.jspecify.annotations.Nullable String attribute) {
        return SheetXml.number(attribute, 0);
    }

    private static String text(@org.jspecify.annotations.Nullable String attribute) {
        return attribute == null ? "" : attribute;
    }

    boolean isDate(int style) {
        return at(style).isDate();
    }

    /** How many digits an integer of this style is shown with at least. */
    int zeros(int style) {
        return at(style).zeros();
    }

    private Style at(int style) {
        return style < 0 || style >= styles.size() ? PLAIN : styles.get(style);
    }
}
