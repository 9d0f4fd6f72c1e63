package dev.invoicelinks.intake.table;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * How a text table is written.
 *
 * @param byteOrderMark true when the file begins with one
 * @param delimiter between two cells of a row
 * @param quote around a cell that holds delimiters or line breaks; null when the file knows none
 * @param spaced true when spaces stand between a delimiter and a quotation mark
 */
public record TextLayout(
        Charset encoding,
        boolean byteOrderMark,
        char delimiter,
        @Nullable Character quote,
        boolean spaced) {

    /** Quoted as RFC 4180 says. */
    public TextLayout(Charset encoding, boolean byteOrderMark, char delimiter) {
        this(encoding, byteOrderMark, delimiter, '"', false);
    }
}
