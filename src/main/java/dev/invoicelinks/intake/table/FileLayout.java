package dev.invoicelinks.intake.table;

/**
 * How a file is written, as far as it must be known to read it and to write it again alike.
 *
 * @param text how its text is written; for a file that is no text, how result files beside it are
 * @param headerRow the row of the column names, counted from 1
 * @param profile which kind of export it is, such as {@code canonical}
 */
public record FileLayout(FileKind kind, TextLayout text, int headerRow, String profile) {

    /** The program's own columns. */
    public static final String CANONICAL = "canonical";
}
