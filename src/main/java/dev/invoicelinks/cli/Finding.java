package dev.invoicelinks.cli;

import dev.invoicelinks.link.omise.ProviderCheck;
import java.util.Locale;

/**
 * What the doctor found.
 *
 * @param level ok, warning or failed
 * @param what was looked at
 * @param said what it is, and what to do when it is not well
 */
record Finding(String level, String what, String said) {

    static Finding ok(String what, String said) {
        return new Finding("ok", what, said);
    }

    static Finding warning(String what, String said) {
        return new Finding("warning", what, said);
    }

    static Finding failed(String what, String said) {
        return new Finding("failed", what, said);
    }

    static Finding of(ProviderCheck.Finding provider) {
        String remedy = provider.remedy();
        return new Finding(
                provider.level().name().toLowerCase(Locale.ROOT),
                "provider",
                remedy.isEmpty()
                        ? provider.what()
                        : provider.what() + (provider.what().endsWith(".") ? " " : ". ") + remedy);
    }

    boolean isFailure() {
        return !level.equals("ok") && !level.startsWith("warn");
    }
}
