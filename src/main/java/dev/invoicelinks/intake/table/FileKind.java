package dev.invoicelinks.intake.table;

/** What a file's bytes are, told by the bytes and never by its name. */
public enum FileKind {
    /** Cells parted by a delimiter. */
    TEXT,
    /** An Excel workbook (Office Open XML). */
    SHEET,
    /** One electronic invoice in XML. */
    XML,
    /** A PDF with an electronic invoice in it. */
    PDF
}
