package dev.invoicelinks.intake;

import java.nio.charset.Charset;

/**
 * How a text table is written, as far as it must be known to read it and to write it again alike.
 *
 * @param byteOrderMark true when the file begins with one
 * @param delimiter between two cells of a row
 * @param headerRow the row of the column names, counted from 1
 * @param profile which kind of export it is, such as {@code canonical}
 */
public record FileLayout(Charset encoding, boolean byteOrderMark, char delimiter, int headerRow, String profile) {

    /** The program's own columns. */
    public static final String CANONICAL = "canonical";
}
