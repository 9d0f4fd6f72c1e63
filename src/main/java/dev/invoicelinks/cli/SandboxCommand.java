package dev.invoicelinks.cli;

import dev.invoicelinks.job.settings.SandboxPlace;
import dev.invoicelinks.job.settings.Settings;
import dev.invoicelinks.sandbox.RunningSandbox;
import dev.invoicelinks.sandbox.Sandbox;
import dev.invoicelinks.sandbox.SandboxSettings;
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

    private final Desk desk;

    SandboxCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws InterruptedException {
        SandboxPlace place = Settings.of(desk.home()).sandbox();
        Optional<RunningSandbox> running = RunningSandbox.find(place.store());
        if (running.isPresent()) {
            desk.out().println("The sandbox runs already at " + running.get().baseUrl() + "; commands use it.");
            return 0;
        }
        int chosen = port == null ? place.port() : port;
        try (Sandbox sandbox = Sandbox.start(new SandboxSettings(chosen, place.store(), false, desk.clock()))) {
            desk.out().println("SANDBOX · the Links API of this machine, no money moves");
            desk.out().println("  API         " + sandbox.baseUrl());
            desk.out().println("  secret key  " + sandbox.secretKey() + "  (valid here only)");
            desk.out().println("  store       " + place.store());
            desk.out().println("Commands use it while it runs. Stop it with Ctrl-C; its links stay.");
            awaitInterrupt(sandbox);
        }
        return 0;
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
