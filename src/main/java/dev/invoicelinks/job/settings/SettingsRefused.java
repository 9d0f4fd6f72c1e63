package dev.invoicelinks.job.settings;

import java.util.List;

/** The configuration cannot be used; every problem is listed, each with its key, value, rule and remedy. */
public final class SettingsRefused extends RuntimeException {

    private final List<String> problems;

    public SettingsRefused(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
