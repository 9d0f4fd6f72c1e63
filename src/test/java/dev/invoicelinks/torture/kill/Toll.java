package dev.invoicelinks.torture.kill;

import dev.invoicelinks.torture.checker.Finding;
import dev.invoicelinks.torture.checker.Invariant;
import dev.invoicelinks.torture.checker.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What many killed histories came to. */
final class Toll {

    private final Map<Phase, Integer> kills = new EnumMap<>(Phase.class);
    private final List<String> lostCommits = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private int histories;
    private long links;
    private long messages;
    private long charges;

    void killed(Phase phase, List<String> lost) {
        kills.merge(phase, 1, Integer::sum);
        lostCommits.addAll(lost);
    }

    void ended(Verdict verdict) {
        histories++;
        findings.addAll(verdict.findings());
        links += verdict.links();
        messages += verdict.messages();
        charges += verdict.charges();
    }

    int kills() {
        return kills.values().stream().mapToInt(Integer::intValue).sum();
    }

    boolean isClean() {
        return findings.isEmpty() && lostCommits.isEmpty();
    }

    /** The figures in one line, and everything that is wrong. */
    String words() {
        StringBuilder words = new StringBuilder(kills() + " kills " + kills + " in " + histories + " histories: "
                + links
                + " links, " + messages + " messages, " + charges + " charges; duplicates " + count(Invariant.ONE_LINK)
                + ", lost "
                + (count(Invariant.EVERY_ROW_ONCE)
                        + count(Invariant.NOTHING_UNLISTED)
                        + count(Invariant.EVERYTHING_FINAL))
                + ", double mails " + count(Invariant.ONE_MESSAGE) + ", acknowledged commits lost " + lostCommits.size()
                + ", other findings " + others());
        findings.forEach(finding -> words.append("\n  ").append(finding.words()));
        lostCommits.forEach(lost -> words.append("\n  lost: ").append(lost));
        return words.toString();
    }

    private long count(Invariant invariant) {
        return findings.stream().filter(it -> it.invariant() == invariant).count();
    }

    private long others() {
        return count(Invariant.RIGHT_LINK)
                + count(Invariant.MONEY_AGREES)
                + count(Invariant.PAID_STAYS_PAID)
                + count(Invariant.NOTHING_LEAKS);
    }
}
