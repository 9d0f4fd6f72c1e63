package dev.invoicelinks.correction;

/** The corrections that change the books alone and ask the provider nothing. */
public enum Correction {
    /** Sets invoices aside: nothing is made or sent for them until they are released. */
    HOLD("hold", "to be held"),
    /** Lifts every hold of the invoices. */
    RELEASE("release", "to be released"),
    /** Makes invoices that the provider refused ready to be issued anew. */
    RETRY("retry", "to be tried again");

    private final String word;
    private final String intent;

    Correction(String word, String intent) {
        this.word = word;
        this.intent = intent;
    }

    /** The command's name, and the audit trail's action. */
    public String word() {
        return word;
    }

    /** What is about to happen, behind a count of invoices. */
    public String intent() {
        return intent;
    }
}
