package dev.invoicelinks.cli;

import dev.invoicelinks.job.BooksFile;
import dev.invoicelinks.job.FetchConfiguration;
import dev.invoicelinks.job.GracefulStop;
import dev.invoicelinks.job.HintRuns;
import dev.invoicelinks.job.IssuingConfiguration;
import dev.invoicelinks.job.ReconcileConfiguration;
import dev.invoicelinks.job.RunConfiguration;
import dev.invoicelinks.job.settings.Settings;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.web.HintBook;
import dev.invoicelinks.web.HintConfiguration;
import dev.invoicelinks.web.NoSecret;
import dev.invoicelinks.web.Serving;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Takes hints from the provider until it is stopped. */
@Command(
        name = "serve",
        description = "Take hints from the provider's webhooks and reconcile their charges at once, until Ctrl-C.",
        footer = {
            "",
            "Needs invoice-links.webhook.secret-file. The nightly reconciliation finds everything without it too.",
            "Example: invoice-links serve"
        },
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    private static final Class<?>[] ROOMS = {
        IssuingConfiguration.class,
        FetchConfiguration.class,
        ReconcileConfiguration.class,
        HintConfiguration.class,
        RunConfiguration.class
    };

    private final Desk desk;

    ServeCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        NoSecret.check(Settings.of(desk.home()).webhook());
        try (Workplace workplace = Workplace.withProvider(desk, ROOMS)) {
            Serving serving = Serving.start(workplace.settings().webhook(), ground(workplace));
            say(workplace.settings(), workplace.room(Merchant.class), serving);
            workplace.room(GracefulStop.class).untilStopped(serving::close);
        }
        return 0;
    }

    private Serving.Ground ground(Workplace workplace) {
        return new Serving.Ground(
                workplace.room(Merchant.class),
                workplace.room(HintBook.class),
                workplace.room(HintRuns.class),
                desk.clock());
    }

    private void say(Settings settings, Merchant merchant, Serving serving) {
        PrintStream out = desk.out();
        out.println(ModeLine.of(settings, merchant));
        out.println("Serving " + serving.baseUrl());
        out.println("  POST /webhooks/omise   hints, signed with webhook.secret; put TLS before it");
        out.println("  GET  /health           whether all is well");
        if (BooksFile.of(settings.databaseUrl()).isPresent()) {
            out.println(
                    "It has the books open: other commands end with exit code 4 until it is stopped. With PostgreSQL they"
                            + " run beside it.");
        }
        out.println("Stop it with Ctrl-C; hints that wait are followed at the next start.");
    }
}
