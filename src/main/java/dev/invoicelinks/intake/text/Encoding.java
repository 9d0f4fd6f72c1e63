package dev.invoicelinks.intake.text;

import dev.invoicelinks.intake.table.TextLayout;
import java.nio.charset.Charset;

/**
 * In which encoding a file is written, and what speaks for it.
 *
 * @param byteOrderMark true when the file begins with one
 */
record Encoding(Charset charset, boolean byteOrderMark, String why) {

    /** How it is shown. */
    String name() {
        return charset.name() + (byteOrderMark ? " with byte order mark" : "");
    }

    TextLayout layout(Dialect dialect) {
        return new TextLayout(charset, byteOrderMark, dialect.delimiter(), dialect.quote(), dialect.spaced());
    }
}
