package dev.invoicelinks.cli;

import dev.invoicelinks.intake.FilePreview;
import dev.invoicelinks.intake.FileRefused;
import dev.invoicelinks.intake.Preview;
import dev.invoicelinks.intake.Verdict;
import dev.invoicelinks.job.IntakeConfiguration;
import dev.invoicelinks.job.IssuingConfiguration;
import dev.invoicelinks.job.ReportConfiguration;
import dev.invoicelinks.job.RunConfiguration;
import dev.invoicelinks.report.ExitCode;
import dev.invoicelinks.run.Merchant;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        IssuingConfiguration.class, IntakeConfiguration.class, RunConfiguration.class, ReportConfiguration.class
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
            Preview preview = workplace.room(Preview.class);
            files.forEach(file -> codes.add(check(preview, file)));
        }
        ExitCode code = ExitCode.first(codes);
        words.println("Nothing was sent.");
        words.println(LastLine.of(code, code == ExitCode.DONE ? "nothing needs you" : code.words()));
        return code.number();
    }

    private ExitCode check(Preview preview, Path file) {
        FilePreview found;
        try {
            found = preview.of(file);
        } catch (FileRefused refused) {
            desk.err().println(refused.getMessage());
            return ExitCode.WRONG_USE;
        }
        if (json) {
            desk.out().println(JsonMapper.shared().writeValueAsString(found.asJson()));
        } else {
            new CheckScreen(desk.out()).print(file, found);
        }
        boolean needsPerson = found.isRefused()
                || found.of(Verdict.REJECTED).count() > 0
                || !found.held().values().stream().allMatch(List::isEmpty);
        return needsPerson ? ExitCode.NEEDS_PERSON : ExitCode.DONE;
    }
}
