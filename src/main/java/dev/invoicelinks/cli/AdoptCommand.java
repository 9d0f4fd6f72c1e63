package dev.invoicelinks.cli;

import dev.invoicelinks.issuing.Adopted;
import dev.invoicelinks.issuing.Adoption;
import dev.invoicelinks.job.IssuingConfiguration;
import dev.invoicelinks.job.NoticeConfiguration;
import dev.invoicelinks.report.ExitCode;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.RunKeeping;
import dev.invoicelinks.run.ShortRun;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Takes the links into the books that were made after a restored database was saved. */
@Command(
        name = "adopt",
        description =
                "After an older database was restored: take the links into the books that were made since it was saved.",
        footer = {
            "",
            "Nothing is made or sent by it. Invoices that are not in the books: issue their files first. Example: invoice-links adopt"
        },
        mixinStandardHelpOptions = true)
final class AdoptCommand implements Callable<Integer> {

    @Mixin
    private Consent consent = new Consent();

    private final Desk desk;

    AdoptCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (Workplace workplace =
                Workplace.withProvider(desk, IssuingConfiguration.class, NoticeConfiguration.class)) {
            Merchant merchant = workplace.room(Merchant.class);
            desk.out().println(ModeLine.of(workplace.settings(), merchant));
            try (ShortRun run = workplace.room(RunKeeping.class).begin(merchant, "adopt")) {
                return adopt(workplace.room(Adoption.class), run);
            }
        }
    }

    private int adopt(Adoption adoption, ShortRun run) {
        try {
            List<Adopted> found = adoption.find(run.run());
            found.forEach(it -> desk.out()
                    .println("  " + it.newest().number() + "  " + it.answer().words()));
            long missing = found.stream().filter(Adopted::isMissing).count();
            desk.out()
                    .println(CorrectionScreen.count(found.size() - missing, "invoice") + " with links to adopt, "
                            + missing + " not in these books.");
            if (found.isEmpty()) {
                return end(run, ExitCode.DONE, "the books know every link of theirs", "invoice-links issue");
            }
            if (missing > 0) {
                return end(
                        run,
                        ExitCode.NEEDS_PERSON,
                        "nothing was adopted, because invoices are not in these books",
                        "issue their files, which makes and sends nothing meanwhile, then invoice-links adopt");
            }
            if (!consent.isGiven(desk)) {
                return end(run, ExitCode.DONE, "nothing was adopted", "invoice-links adopt");
            }
            adoption.adopt(run.run(), found);
            return end(run, ExitCode.NEEDS_PERSON, "links were adopted", "invoice-links issue");
        } catch (RuntimeException failed) {
            run.ended(ExitCode.FAILED.number(), String.valueOf(failed.getMessage()));
            throw failed;
        }
    }

    private int end(ShortRun run, ExitCode code, String words, String next) {
        run.ended(code.number(), words);
        desk.out().println("Exit code " + code.number() + ": " + words + ". Next: " + next);
        return code.number();
    }
}
