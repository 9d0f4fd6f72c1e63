package dev.invoicelinks.report.posting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of a statement of the balance at the provider. A movement is its full amount, so that it meets the invoice, and a line of its own for what the provider
 * kept; together they are the net.
 *
 * @param reference the provider's id
 */
record StatementLine(LocalDate date, String payee, String words, String reference, BigDecimal amount) {

    static List<StatementLine> of(Posting posting) {
        String reference = posting.transactionId() != null
                ? posting.transactionId()
                : posting.chargeId() == null ? "" : posting.chargeId();
        String payee = posting.customerName() == null ? "" : posting.customerName();
        List<StatementLine> lines = new ArrayList<>();
        lines.add(new StatementLine(posting.date(), payee, posting.words(), reference, posting.settled()));
        BigDecimal costs = posting.costs().total();
        if (costs.signum() != 0) {
            String what = posting.invoiceNumber() == null ? reference : posting.invoiceNumber();
            lines.add(new StatementLine(posting.date(), "Omise", "Omise fee " + what, reference, costs.negate()));
        }
        return lines;
    }
}
