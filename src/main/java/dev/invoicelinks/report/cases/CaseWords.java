package dev.invoicelinks.report.cases;

import dev.invoicelinks.reconcile.OutcomeWords;
import dev.invoicelinks.reconcile.Reason;
import dev.invoicelinks.report.Words;
import java.util.stream.Collectors;

/** What a case is, why, and what to do about it, in one language. */
public final class CaseWords {

    private final OutcomeWords outcomes;
    private final Words own;

    private CaseWords(OutcomeWords outcomes, Words own) {
        this.outcomes = outcomes;
        this.own = own;
    }

    /** @param language ISO 639-1 */
    public static CaseWords in(String language) {
        return new CaseWords(OutcomeWords.in(language), Words.in(language));
    }

    public String name(Outcome outcome) {
        Enum<?> named = outcome.named();
        return named == null ? own.say("case." + outcome + ".name") : outcomes.name(named);
    }

    /** Of a single charge, the rule that decided; else what makes it a case. */
    public String reason(Case of) {
        Reason why = of.concerns().why();
        Enum<?> because = why == null ? of.outcome().because() : why;
        return because == null ? own.say("case." + of.outcome() + ".reason") : outcomes.reason(because);
    }

    /** Says to accept a suggestion only where there is one. */
    public String action(Case of) {
        Outcome outcome = of.outcome();
        Enum<?> named = outcome.named();
        if (of.concerns().suggested() != null) {
            return own.say("case.SUGGESTED.action");
        }
        return named == null ? own.say("case." + outcome + ".action") : outcomes.action(named);
    }

    /** Invoices that a charge may have been meant for, each with why it is suggested or lost; at most so many. */
    public String candidates(Case of, int most) {
        return of.concerns().candidates().stream()
                .limit(most)
                .map(it -> it.number() + ": " + reason(it))
                .collect(Collectors.joining(" "));
    }

    public String reason(Case.Candidate candidate) {
        return outcomes.reason(candidate.verdict());
    }
}
