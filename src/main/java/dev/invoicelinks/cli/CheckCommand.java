package dev.invoicelinks.cli;

import dev.invoicelinks.intake.FilePreview;
import dev.invoicelinks.intake.Preview;
import dev.invoicelinks.intake.Verdict;
import dev.invoicelinks.intake.table.FileRefused;
import dev.invoicelinks.job.IntakeConfiguration;
import dev.invoicelinks.job.IssuingConfiguration;
import dev.invoicelinks.job.NoticeConfiguration;
import dev.invoicelinks.job.ReportConfiguration;
import dev.invoicelinks.job.RunConfiguration;
import dev.invoicelinks.notice.Forecast;
import dev.invoicelinks.notice.RecipientChoice;
import dev.invoicelinks.notice.Templates;
import dev.invoicelinks.report.ExitCode;
import dev.invoicelinks.run.Merchant;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Shows what issue would do with files, without doing it. */
@Command(
        name = "check",
        description = "Show everything that issue would do with the files, without doing it.",
        footer = {"", "Example: invoice-links check samples/invoices.csv"},
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    private static final Class<?>[] ROOMS = {
        IssuingConfiguration.class,
        IntakeConfiguration.class,
        NoticeConfiguration.class,
        RunConfiguration.class,
        ReportConfiguration.class
    };

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Invoice files (CSV)")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--json", description = "Print one JSON object a file and nothing else on standard output")
    private boolean json;

    private final Desk desk;

    CheckCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        PrintStream words = desk.words(json);
        List<ExitCode> codes = new ArrayList<>();
        try (Workplace workplace = Workplace.withProvider(desk, ROOMS)) {
            words.println(ModeLine.of(workplace.settings(), workplace.room(Merchant.class)));
            GoodPractice.print(workplace.settings(), words);
            // broken texts are told here and not first by issue
            workplace.room(Templates.class);
            files.forEach(file -> codes.add(check(workplace, file)));
        }
        ExitCode code = ExitCode.first(codes);
        words.println("Nothing was sent.");
        words.println(
                switch (code) {
                    case DONE -> LastLine.of(code, "nothing needs you", "invoice-links issue with the same files");
                    case NEEDS_PERSON ->
                        LastLine.of(
                                code,
                                "rows need you",
                                "decide about what is named above; invoice-links issue takes all other rows");
                    default -> LastLine.of(code, code.words());
                });
        return code.number();
    }

    private ExitCode check(Workplace workplace, Path file) {
        FilePreview found;
        Forecast messages = forecast(workplace);
        try {
            found = workplace.room(Preview.class).of(file, messages::add);
        } catch (FileRefused refused) {
            desk.err().println(refused.getMessage());
            return ExitCode.WRONG_USE;
        }
        if (json) {
            Map<String, Object> told = found.asJson();
            told.put(
                    "messages",
                    messages.lines().stream().map(Forecast.Line::asJson).toList());
            desk.out().println(JsonMapper.shared().writeValueAsString(told));
        } else {
            new CheckScreen(desk.out()).print(file, found, messages.lines());
        }
        boolean needsPerson = found.isRefused()
                || found.of(Verdict.REJECTED).count() > 0
                || !found.held().values().stream().allMatch(List::isEmpty);
        return needsPerson ? ExitCode.NEEDS_PERSON : ExitCode.DONE;
    }

    private Forecast forecast(Workplace workplace) {
        return new Forecast(
                workplace.room(RecipientChoice.class),
                workplace.room(Templates.class),
                workplace.room(Merchant.class).name(),
                LocalDate.ofInstant(desk.clock().instant(), workplace.settings().zone()));
    }
}
