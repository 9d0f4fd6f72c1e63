package dev.invoicelinks.notice;

import java.util.List;
import java.util.stream.Collectors;

/** Notice templates that cannot be used, all mistakes at once; found at start, so that none is found at sending. */
public final class TemplatesBroken extends RuntimeException {

    private final transient List<TemplateProblem> problems;

    TemplatesBroken(List<TemplateProblem> problems) {
        super(problems.stream()
                .map(TemplateProblem::toString)
                .collect(Collectors.joining("\n  ", "The notice templates need correction:\n  ", "")));
        this.problems = List.copyOf(problems);
    }

    public List<TemplateProblem> problems() {
        return problems;
    }
}
