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
        footer = {"", "Nothing is made or sent by it. Example: invoice-links adopt"},
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
            long missing = found.stream()
                    .filter(it -> it.answer() == Adopted.Answer.NOT_IN_BOOKS)
                    .count();
            long known = found.size() - missing;
            desk.out()
                    .println(CorrectionScreen.count(known, "invoice") + " with links to adopt, " + missing
                            + " not in these books.");
            if (known > 0 && !consent.isGiven(desk)) {
                run.ended(ExitCode.DONE.number(), "nothing was adopted");
                desk.out().println("Nothing was changed.");
                return ExitCode.DONE.number();
            }
            adoption.adopt(run.run(), found);
            ExitCode code = found.isEmpty() ? ExitCode.DONE : ExitCode.NEEDS_PERSON;
            String words = missing > 0 ? missing + " invoices are not in these books" : "links were adopted";
            run.ended(code.number(), found.isEmpty() ? "nothing to adopt" : words);
            desk.out()
                    .println("Exit code " + code.number() + ": "
                            + (found.isEmpty()
                                    ? "the books know every link of theirs. Next: invoice-links issue"
                                    : words + ". Next: "
                                            + (missing > 0
                                                    ? "issue their files, then invoice-links adopt"
                                                    : "invoice-links issue")));
            return code.number();
        } catch (RuntimeException failed) {
            run.ended(ExitCode.FAILED.number(), String.valueOf(failed.getMessage()));
            throw failed;
        }
    }
}
