package dev.invoicelinks.cli;

import dev.invoicelinks.job.settings.Settings;
import dev.invoicelinks.run.Merchant;

/** The first line of every command: which books, whose, and whether customers are written to. */
final class ModeLine {

    private ModeLine() {}

    /** Before the merchant is known. */
    static String of(Settings settings) {
        return settings.mode() + " · " + writing(settings);
    }

    static String of(Settings settings, Merchant merchant) {
        return String.join(" · ", settings.mode().name(), merchant.name(), merchant.account(), writing(settings));
    }

    private static String writing(Settings settings) {
        if (settings.writesToCustomers()) {
            return "customers are written to";
        }
        Object outbox = settings.home().relativize(settings.notice().outbox().toAbsolutePath());
        return settings.tested().isEmpty()
                ? "no customer is written to, messages lie in " + outbox
                : "no customer is written to, messages go to notice.test-to";
    }
}
