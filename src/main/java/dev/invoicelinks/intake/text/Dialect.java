package dev.invoicelinks.intake.text;

import dev.invoicelinks.intake.table.TextLayout;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * How the cells of a text table are parted and quoted.
 *
 * @param quote null when there is none
 * @param spaced true when spaces may stand between a delimiter and a quotation mark
 */
record Dialect(char delimiter, @Nullable Character quote, boolean spaced) {

    static Dialect of(TextLayout layout) {
        return new Dialect(layout.delimiter(), layout.quote(), layout.spaced());
    }

    /** The one reading of CSV here: RFC 4180 with the file's own characters, every empty line a row. */
    CSVFormat format() {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setQuote(quote)
                .setIgnoreSurroundingSpaces(spaced)
                .get();
    }

    /** What a person calls the delimiter. */
    static String name(char delimiter) {
        return switch (delimiter) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            case '|' -> "vertical bar";
            default -> String.valueOf(delimiter);
        };
    }
}
