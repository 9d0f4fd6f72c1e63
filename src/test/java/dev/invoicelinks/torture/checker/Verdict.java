package dev.invoicelinks.torture.checker;

import java.util.List;
import java.util.Map;

/**
 * What a check came to.
 *
 * @param creates requests to make a link, by how they ended for their caller
 */
public record Verdict(
        List<Finding> findings, Map<Operation, Integer> creates, long links, long live, long charges, long messages) {

    public boolean isClean() {
        return findings.isEmpty();
    }

    /** How many findings an invariant has. */
    public long count(Invariant invariant) {
        return findings.stream()
                .filter(finding -> finding.invariant() == invariant)
                .count();
    }

    /** For a person: what was looked at, then every finding. */
    public String words() {
        StringBuilder words =
                new StringBuilder("Looked at " + links + " links (" + live + " take money), requests for them "
                        + creates + ", " + charges + " charges, " + messages + " messages.\n");
        findings.forEach(finding -> words.append(finding.words()).append('\n'));
        return words.append(isClean() ? "Nothing is wrong." : findings.size() + " findings.")
                .toString();
    }
}
