package dev.invoicelinks.cli;

import dev.invoicelinks.issuing.Adopted;
import dev.invoicelinks.issuing.Adoption;
import dev.invoicelinks.job.IssuingConfiguration;
import dev.invoicelinks.job.NoticeConfiguration;
import dev.invoicelinks.notice.NoticeState;
import dev.invoicelinks.notice.Notices;
import dev.invoicelinks.report.ExitCode;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.RunKeeping;
import dev.invoicelinks.run.ShortRun;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.json.JsonMapper;

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

    @Mixin
    private JsonOption json = new JsonOption();

    private final Desk desk;

    AdoptCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (Workplace workplace =
                Workplace.withProvider(desk, IssuingConfiguration.class, NoticeConfiguration.class)) {
            Merchant merchant = workplace.room(Merchant.class);
            words().println(ModeLine.of(workplace.settings(), merchant));
            try (ShortRun run = workplace.room(RunKeeping.class).begin(merchant, "adopt")) {
                return adopt(
                        workplace.room(Adoption.class),
                        run,
                        waiting(workplace.room(Notices.class).counts(merchant)));
            }
        }
    }

    private static long waiting(Map<NoticeState, Long> messages) {
        return messages.entrySet().stream()
                .filter(of -> of.getKey().isOpen())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private int adopt(Adoption adoption, ShortRun run, long waiting) {
        try {
            List<Adopted> found = adoption.find(run.run());
            found.forEach(it -> words().println(
                            "  " + it.newest().number() + "  " + it.answer().words()));
            long missing = found.stream().filter(Adopted::isMissing).count();
            words().println(CorrectionScreen.count(found.size() - missing, "invoice") + " with links to adopt, "
                    + missing + " not in these books.");
            if (waiting > 0) {
                words().println(
                                CorrectionScreen.count(waiting, "message")
                                        + (waiting == 1 ? " waits" : " wait")
                                        + " in these books and may have left after the backup: none leaves by itself, see with resend.");
            }
            if (found.isEmpty() && waiting == 0) {
                adoption.nothingToAdopt(run.run());
                return end(run, found, End.NOTHING);
            }
            return end(run, found, decided(adoption, run, found, missing > 0));
        } catch (RuntimeException failed) {
            run.ended(ExitCode.FAILED.number(), String.valueOf(failed.getMessage()));
            throw failed;
        }
    }

    private End decided(Adoption adoption, ShortRun run, List<Adopted> found, boolean isMissing) {
        if (isMissing) {
            return new End(
                    ExitCode.NEEDS_PERSON,
                    "nothing was adopted, because invoices are not in these books",
                    "issue their files, which makes and sends nothing meanwhile, then invoice-links adopt");
        }
        if (!consent.isGiven(desk)) {
            return new End(ExitCode.DONE, "nothing was adopted", "invoice-links adopt");
        }
        adoption.adopt(run.run(), found);
        return new End(
                ExitCode.NEEDS_PERSON,
                found.isEmpty() ? "waiting messages were set aside" : "links were adopted",
                "invoice-links issue");
    }

    /** How it ended, and what is next. */
    private record End(ExitCode code, String reason, String next) {

        private static final End NOTHING =
                new End(ExitCode.DONE, "the books know every link of theirs", "invoice-links issue");
    }

    private int end(ShortRun run, List<Adopted> found, End end) {
        run.ended(end.code().number(), end.reason());
        if (json.isAsked()) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("command", "adopt");
            told.put("invoices", found.stream().map(AdoptCommand::told).toList());
            told.put("exit_code", end.code().number());
            told.put("reason", end.reason());
            told.put("next", end.next());
            desk.out().println(JsonMapper.shared().writeValueAsString(told));
        }
        words().println(LastLine.of(end.code(), end.reason(), end.next()));
        return end.code().number();
    }

    private static Map<String, Object> told(Adopted it) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("number", it.newest().number().value());
        told.put("answer", it.answer().name().toLowerCase(Locale.ROOT));
        told.put("words", it.answer().words());
        told.put("links", it.links().stream().map(own -> own.link().id()).toList());
        return told;
    }

    private PrintStream words() {
        return desk.words(json.isAsked());
    }
}
