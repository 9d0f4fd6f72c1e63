package dev.invoicelinks.cli;

import dev.invoicelinks.job.settings.Settings;
import dev.invoicelinks.notice.Templates;
import dev.invoicelinks.notice.TemplatesBroken;
import dev.invoicelinks.run.Merchants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The doctor's look at this machine: settings, database, folders, texts. */
final class LocalChecks {

    private LocalChecks() {}

    static List<Finding> of(Settings settings, Workplace workplace) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.ok("configuration", "read from " + settings.home().resolve("config")));
        findings.add(Finding.ok(
                "database",
                address(settings) + ", merchants known: "
                        + workplace.room(Merchants.class).all().size()));
        findings.add(folder("data", settings.home().resolve("data")));
        findings.add(folder("outbox", settings.notice().outbox()));
        findings.add(folder("results", settings.results().folder()));
        findings.add(templates(settings));
        GoodPractice.support(settings).map(it -> Finding.warning("support", it)).ifPresent(findings::add);
        return findings;
    }

    /** Without the options, which say nothing to a reader. */
    private static String address(Settings settings) {
        String url = settings.databaseUrl();
        int options = url.indexOf(';') < 0 ? url.indexOf('?') : url.indexOf(';');
        return options < 0 ? url : url.substring(0, options);
    }

    private static Finding folder(String what, Path folder) {
        try {
            Files.createDirectories(folder);
            Path trial = Files.createTempFile(folder, "trial", null);
            Files.delete(trial);
            return Finding.ok(what, folder.toString());
        } catch (IOException unwritable) {
            return Finding.failed(
                    what,
                    "cannot write into " + folder + " (" + unwritable.getMessage()
                            + "). Make it writable for this user.");
        }
    }

    private static Finding templates(Settings settings) {
        try {
            Templates.read(settings.notice(), settings.mail());
            return Finding.ok("texts", settings.notice().templates().toString());
        } catch (TemplatesBroken broken) {
            return Finding.failed("texts", broken.getMessage());
        }
    }
}
