package dev.invoicelinks.intake.table;

/** What a file's bytes are, told by the bytes and never by its name. */
public enum FileKind {
    /** Cells parted by a delimiter. */
    TEXT("text", "rejected.csv"),
    /** An Excel workbook (Office Open XML). */
    SHEET("Excel workbook", "rejected.xlsx"),
    /** One electronic invoice in XML. */
    XML("electronic invoice", "rejected.csv"),
    /** A PDF with an electronic invoice in it. */
    PDF("electronic invoice in a PDF", "rejected.csv");

    private final String title;
    private final String rejectedFile;

    FileKind(String title, String rejectedFile) {
        this.title = title;
        this.rejectedFile = rejectedFile;
    }

    /** As people call it. */
    public String title() {
        return title;
    }

    /** The name of the file in which what was rejected of such a file comes back; an electronic invoice as a text table in the program's own columns. */
    public String rejectedFile() {
        return rejectedFile;
    }
}
