package dev.invoicelinks.report.cases;

import dev.invoicelinks.reconcile.OutcomeWords;
import dev.invoicelinks.report.Words;

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

    public String reason(Outcome outcome) {
        Enum<?> because = outcome.because();
        return because == null ? own.say("case." + outcome + ".reason") : outcomes.reason(because);
    }

    public String action(Outcome outcome) {
        Enum<?> named = outcome.named();
        return named == null ? own.say("case." + outcome + ".action") : outcomes.action(named);
    }
}
