package dev.invoicelinks.intake.text;

/** What can be wrong with the quotation marks of a record. */
enum QuoteFault {
    /** {@code Aroi "Dee} */
    STRAY("A quotation mark stands in the middle of cell %d, which does not begin with one."),
    /** {@code "Aroi" Dee} */
    TEXT_BEHIND("Text follows the closing quotation mark of cell %d."),
    /** {@code "Aroi Dee} and nothing that closes it */
    OPEN("A quotation mark opens cell %d and is never closed."),
    /** A cell closes in a later line, and the row that comes of it is none. */
    SWALLOWING("A quotation mark lets row and next line run into each other in cell %d.");

    private static final String REMEDY = " Close it, or write it twice and put the whole cell in quotation marks.";

    private final String words;

    QuoteFault(String words) {
        this.words = words;
    }

    /** What is wrong and what to do. */
    String in(int cell) {
        return words.formatted(cell) + REMEDY;
    }
}
