package dev.invoicelinks.cli;

import dev.invoicelinks.job.settings.Settings;
import java.io.PrintStream;
import java.util.Optional;

/** What is worth a thought about the settings, whatever the file says. */
final class GoodPractice {

    private static final String NO_SUPPORT = "no support contact is set, so customers cannot ask before they pay. Set"
            + " invoice-links.mail.support in config/local.yml.";

    private GoodPractice() {}

    static Optional<String> support(Settings settings) {
        return settings.mail().support().isBlank() ? Optional.of(NO_SUPPORT) : Optional.empty();
    }

    static void print(Settings settings, PrintStream words) {
        support(settings).ifPresent(advice -> words.println("Good practice: " + advice));
    }
}
