package dev.invoicelinks.correction;

/** What people do to invoices that are in the books. */
public enum Correction {
    /** Sets invoices aside: nothing is made or sent for them until they are released. */
    HOLD("hold", "to be held"),
    /** Lifts what people and the program set aside; a corrected row that waits is none of that. */
    RELEASE("release", "to be released"),
    /** Gives up the corrected rows that wait: what was issued stands. */
    KEEP_ISSUED("keep-issued", "to be kept as issued, their corrected rows given up"),
    /** Sets invoices aside until the day by which the customer promised to pay. */
    PROMISE("promise", "with a promise to pay"),
    /** Makes invoices that the provider refused ready to be issued anew. */
    RETRY("retry", "to be tried again"),
    /** Takes invoices back: unused links are ended, queued messages are cancelled. */
    WITHDRAW("withdraw", "to be withdrawn"),
    /** Ends what is left of the old link and asks for a new one. */
    REISSUE("reissue", "to get a new link"),
    /** Ends a link that a stranger has seen and asks for a new one, to be sent to the right person. */
    WRONG_RECIPIENT("wrong-recipient", "to get a new link for the right person"),
    /** Sends the message of the invoice's link again. */
    RESEND("resend", "to be written to again"),
    /** Lets a corrected amount, currency or due date replace what was issued. */
    ACCEPT_REVISION("accept-revision", "to be revised"),
    /** Takes over a corrected e-mail address or phone number. */
    ACCEPT_CONTACT("accept-contact", "to get their new contact");

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

    /** True for those that may end links at the provider. */
    public boolean endsLinks() {
        return this == WITHDRAW || this == REISSUE || this == WRONG_RECIPIENT || this == ACCEPT_REVISION;
    }

    /** True for those that look at the provider before or after the books. */
    public boolean asksProvider() {
        return endsLinks() || this == RESEND;
    }

    /** What is about to happen, behind a count of invoices. */
    public String intent() {
        return intent;
    }
}
