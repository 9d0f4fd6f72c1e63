package dev.invoicelinks.intake.table;

import java.nio.charset.Charset;

/**
 * How a text table is written.
 *
 * @param byteOrderMark true when the file begins with one
 * @param delimiter between two cells of a row
 */
public record TextLayout(Charset encoding, boolean byteOrderMark, char delimiter) {}
