package dev.invoicelinks.cli;

import dev.invoicelinks.correction.Affected;
import dev.invoicelinks.correction.Correction;
import dev.invoicelinks.correction.Decision;
import dev.invoicelinks.correction.Rulebook;
import dev.invoicelinks.intake.PreviewedRow;
import org.joda.money.Money;

/**
 * An invoice for which a corrected row waits, or comes with a file.
 *
 * @param words the row and what differs
 * @param amount what is asked for then
 * @param messages how many messages about it have left, or may have
 */
record ChangedInvoice(String number, String words, Money amount, Decision decision, int messages) {

    /** Of a row that came with an earlier file. */
    static ChangedInvoice waiting(Correction correction, Affected it) {
        String words = it.number() + "  " + CorrectionScreen.money(it.amount()) + "  "
                + it.holds().words();
        return new ChangedInvoice(it.number(), words, it.amount(), Rulebook.decide(correction, it), it.messages());
    }

    /** Of a row that comes with a file in hand. */
    static ChangedInvoice of(Correction correction, PreviewedRow row, Affected it) {
        String words = "row " + row.row() + "  " + row.number() + "  " + row.reason();
        Money amount = row.amount();
        return new ChangedInvoice(
                row.number(),
                words,
                amount == null ? it.amount() : amount,
                Rulebook.ofCorrectedRow(correction, it),
                it.messages());
    }

    /** True when it becomes what the row says, and is asked for so. */
    boolean isTakenOver() {
        return decision.isDone() && decision.words().isEmpty();
    }
}
