package dev.invoicelinks.cli;

import dev.invoicelinks.job.settings.SandboxPlace;
import dev.invoicelinks.job.settings.Settings;
import dev.invoicelinks.sandbox.RunningSandbox;
import dev.invoicelinks.sandbox.Sandbox;
import dev.invoicelinks.sandbox.SandboxSettings;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the Links API on this machine until it is interrupted. */
@Command(
        name = "sandbox",
        description = "Run the Links API on this machine, with its pay pages, until Ctrl-C.",
        mixinStandardHelpOptions = true)
final class SandboxCommand implements Callable<Integer> {

    @Option(names = "--port", paramLabel = "N", description = "Port on 127.0.0.1 (default: invoice-links.sandbox.port)")
    private @Nullable Integer port;

    @Option(names = "--classic", description = "Only what the classic Links API has, without the extensions")
    private boolean classic;

    @Option(
            names = "--webhook",
            paramLabel = "URL",
            description = "Tell this address on this machine of every event; may be repeated")
    private List<String> webhooks = new ArrayList<>();

    @Option(
            names = "--faults",
            paramLabel = "FILE",
            description = "Fail on purpose by the rules of a JSON file; docs/SANDBOX.md lists them")
    private @Nullable Path faults;

    private final Desk desk;

    SandboxCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings own = Settings.of(desk.home());
        SandboxPlace place = own.sandbox();
        Optional<RunningSandbox> running = RunningSandbox.find(place.store());
        if (running.isPresent()) {
            return alreadyRuns(running.get());
        }
        int chosen = port == null ? place.port() : port;
        SandboxSettings settings =
                new SandboxSettings(chosen, place.store(), classic, desk.clock(), SandboxAtHand.merchantOf(own));
        try (Sandbox sandbox = Sandbox.start(settings)) {
            introduce(sandbox, place);
            awaitInterrupt(sandbox);
        }
        return 0;
    }

    private int alreadyRuns(RunningSandbox running) {
        String where = "The sandbox runs already at " + running.baseUrl() + "; commands use it.";
        if (classic || faults != null || !webhooks.isEmpty()) {
            throw new WrongUse(where + " Stop it, then start it with these options.");
        }
        desk.out().println(where);
        return 0;
    }

    private void introduce(Sandbox sandbox, SandboxPlace place) {
        PrintStream out = desk.out();
        out.println("SANDBOX · the Links API of this machine, no money moves");
        out.println("  API         " + sandbox.baseUrl());
        out.println("  pages       " + sandbox.baseUrl() + "/  (links, messages and webhooks; open it in a browser)");
        out.println("  secret key  " + sandbox.secretKey() + "  (valid here only)");
        out.println("  store       " + place.store());
        for (String url : webhooks) {
            String secret = sandbox.tell(url);
            out.println("  webhook     " + url + "  signed with " + secret);
        }
        if (faults != null) {
            int rules = sandbox.fail(faults);
            out.println("  faults      " + rules + " rules of " + faults + ": it fails on purpose");
        }
        out.println("Commands use it while it runs. Stop it with Ctrl-C; its links stay.");
    }

    private static void awaitInterrupt(Sandbox sandbox) throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            sandbox.close();
                            ended.countDown();
                        },
                        "sandbox-stop"));
        ended.await();
    }
}
