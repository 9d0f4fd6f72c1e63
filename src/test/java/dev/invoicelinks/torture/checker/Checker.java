package dev.invoicelinks.torture.checker;

import java.nio.file.Path;
import java.util.List;

/** Looks at what is left after a run and says what must not be. */
public final class Checker {

    private static final List<Rule> RULES = List.of(
            new OneLink(),
            new OneMessage(),
            new RightLink(),
            new MoneyAgrees(),
            new EveryRowOnce(),
            new NothingUnlisted(),
            new EverythingFinal(),
            new PaidStaysPaid(),
            new NothingLeaks());

    private Checker() {}

    /** Reads everything, changes nothing. */
    public static Verdict check(Evidence evidence) {
        Scene scene = Scene.read(evidence);
        Findings findings = new Findings();
        RULES.forEach(rule -> rule.check(scene, findings));
        Provider provider = scene.provider();
        return new Verdict(
                findings.all(),
                provider.creates(),
                provider.links().size(),
                provider.links().stream()
                        .filter(link -> link.takesMoneyAtTheEnd(scene.journal().end()))
                        .count(),
                provider.charges().size(),
                scene.messages().size());
    }

    /**
     * By hand: {@code java -cp target/test-classes:… dev.invoicelinks.torture.checker.Checker HOME [JOURNAL]}. Ends with 1 when something is found.
     *
     * @param arguments the home of the program that ran, and the provider's journal unless that home's own sandbox wrote it
     */
    public static void main(String[] arguments) {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println(
                    "Give the home of the program that ran, and the provider's journal if it lies elsewhere.");
            System.exit(2);
        }
        Evidence evidence = Evidence.of(Path.of(arguments[0]));
        Verdict verdict = check(arguments.length == 2 ? evidence.withJournal(Path.of(arguments[1])) : evidence);
        System.out.println(verdict.words());
        System.exit(verdict.isClean() ? 0 : 1);
    }
}
