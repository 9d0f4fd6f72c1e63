package dev.invoicelinks.report.reconciled;

import dev.invoicelinks.report.Words;

/** The first thing that is said of a reconciliation: do the sums agree, what came in, what needs a person. */
final class Verdict {

    private Verdict() {}

    /** Such as {@code The sums agree. THB 148,250.00 collected on 24 November 2026; 3 things need you.} */
    static String of(Figures figures, long needing, Words words) {
        String sums = Shown.sums(
                Shown.byCurrency(figures.collectedThen(), Figures.Collected::currency, Figures.Collected::grossMinor));
        String collected = sums.isEmpty()
                ? words.say("verdict.nothing")
                : words.say("verdict.collected", sums, words.day(figures.collectedDay()));
        return proof(figures, words) + " " + collected + "; " + words.say("verdict.needs", needing) + ".";
    }

    static String proof(Figures figures, Words words) {
        if (!figures.proof().differences().isEmpty()) {
            return words.say("verdict.differ");
        }
        return words.say(figures.proof().agrees() ? "verdict.agree" : "verdict.unproven");
    }
}
