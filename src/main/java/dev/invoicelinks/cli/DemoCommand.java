package dev.invoicelinks.cli;

import dev.invoicelinks.job.settings.Settings;
import dev.invoicelinks.report.ExitCode;
import dev.invoicelinks.sandbox.Sandbox;
import dev.invoicelinks.sandbox.SandboxSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Tells the whole story in books of its own: issue, let customers pay, reconcile, report. */
@Command(
        name = "demo",
        description =
                "Issue the samples into a sandbox and books of its own, let customers pay, reconcile, show the report."
                        + " Nothing leaves this machine, and your own books are not touched.",
        footer = {"", "Everything lies in data/demo and is made afresh each time; the dates are the story's."},
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private final Desk desk;

    DemoCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        DemoHome own = new DemoHome(desk.home());
        List<Path> samples = own.samples();
        Settings settings = own.fresh();
        desk.out()
                .println("SANDBOX · " + settings.merchantName() + " · nothing leaves this machine; all of it lies in "
                        + desk.home().relativize(own.folder()));
        DemoClock clock = new DemoClock(desk.clock(), DemoStory.BEGIN);
        SandboxSettings place = new SandboxSettings(
                settings.sandbox().port(), settings.sandbox().store(), false, clock);
        try (Sandbox sandbox = Sandbox.start(place)) {
            DemoProvider provider = new DemoProvider(sandbox);
            DemoStory story = new DemoStory(desk.out(), new DemoStage(own.folder(), clock), provider, clock);
            return finish(story.tell(samples));
        }
    }

    private int finish(DemoCheck check) {
        check.lines().forEach(desk.out()::println);
        if (!check.differences().isEmpty()) {
            check.differences().forEach(difference -> desk.out().println("  " + difference));
            desk.out().println("Exit code 1: the sums do not agree. This is a fault of the program: please report it.");
            return ExitCode.FAILED.number();
        }
        desk.out()
                .println("Exit code 0: all sums agree. Open the report above in a browser. Your own file next:"
                        + " invoice-links check FILE");
        return ExitCode.DONE.number();
    }
}
