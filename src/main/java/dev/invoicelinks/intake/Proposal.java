package dev.invoicelinks.intake;

/**
 * What a row that asks for no link proposes for an invoice whose link is live: to end it, or to ask for less. A person decides.
 *
 * @param number of the invoice it is proposed for
 * @param reason a sentence with what to do
 */
record Proposal(Kind kind, String number, String reason) {

    /** What is proposed. */
    enum Kind {
        /** The invoice is paid, void or settled elsewhere. */
        END,
        /** A credit note takes something off it. */
        CREDIT
    }
}
