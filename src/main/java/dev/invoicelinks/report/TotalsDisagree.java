package dev.invoicelinks.report;

import dev.invoicelinks.intake.ControlTotals;

/** The buckets of a run do not add up to what was read: an error of this program, which must not be reported as a result. */
public final class TotalsDisagree extends RuntimeException {

    TotalsDisagree(ControlTotals read, ControlTotals together) {
        super("The totals do not agree: read " + read.count() + " " + read.asJson() + " hash " + read.hashTotal()
                + ", accounted for " + together.count() + " " + together.asJson() + " hash " + together.hashTotal()
                + ". Nothing is lost in the books; please report this.");
    }
}
