package dev.invoicelinks.cli;

import dev.invoicelinks.intake.ReceivedFile;
import dev.invoicelinks.intake.Receiving;
import dev.invoicelinks.job.Asked;
import dev.invoicelinks.job.CorrectionConfiguration;
import dev.invoicelinks.job.DroppedFiles;
import dev.invoicelinks.job.EndingConfiguration;
import dev.invoicelinks.job.IntakeConfiguration;
import dev.invoicelinks.job.IssueJob;
import dev.invoicelinks.job.IssueRuns;
import dev.invoicelinks.job.IssuingConfiguration;
import dev.invoicelinks.job.NoticeConfiguration;
import dev.invoicelinks.job.ReportConfiguration;
import dev.invoicelinks.job.RunConfiguration;
import dev.invoicelinks.job.RunResult;
import dev.invoicelinks.report.Bucket;
import dev.invoicelinks.report.ExitCode;
import dev.invoicelinks.report.IssueScreen;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.OneLine;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Issues invoice files, and goes on with all open work either way. */
@Command(
        name = "issue",
        description =
                "Make one payment link for every invoice of the files, write to the customers, leave the results.",
        footer = {
            "",
            "Running it again is always safe: nothing is made or sent twice. Without files it takes what lies in the drop folder.",
            "Example: invoice-links issue samples/invoices.csv"
        },
        mixinStandardHelpOptions = true)
final class IssueCommand implements Callable<Integer> {

    private static final Class<?>[] ROOMS = {
        IssuingConfiguration.class,
        EndingConfiguration.class,
        CorrectionConfiguration.class,
        IntakeConfiguration.class,
        NoticeConfiguration.class,
        ReportConfiguration.class,
        RunConfiguration.class,
        IssueJob.class
    };

    private static final String CORRECT =
            "do what is said above; correct rejected rows in rejected.csv and issue that file.";

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Invoice files: lists (CSV, text, XLSX) or electronic invoices")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--confirm-total",
            paramLabel = "CUR=SUM",
            description = "In live mode: the sum to be asked for in each currency, as check shows it")
    private Map<String, String> confirmed = new LinkedHashMap<>();

    @Mixin
    private ChangeOptions changes = new ChangeOptions();

    @Mixin
    private TrialOptions trial = new TrialOptions();

    @Option(names = "--json", description = "Print JSON and nothing else on standard output")
    private boolean json;

    private final Desk desk;

    IssueCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        PrintStream words = desk.words(json);
        try (Workplace workplace = Workplace.withProvider(desk, trial::settings, ROOMS)) {
            words.println(ModeLine.of(workplace.settings(), workplace.room(Merchant.class)));
            GoodPractice.print(workplace.settings(), words);
            Receiving receiving = workplace.room(Receiving.class);
            List<Path> named = trial.files(desk, workplace, files, words);
            DroppedFiles dropped = workplace.room(DroppedFiles.class);
            List<ReceivedFile> received = named.isEmpty()
                    ? dropped.take(words::println)
                    : named.stream().map(receiving::receive).toList();
            received.forEach(file -> words.println(OneLine.of(file.path().toString()) + " · sha256 "
                    + file.sha256().substring(0, 12)));
            new LiveTotals(confirmed).require(workplace, named);
            Asked asked = changes.asked(desk, workplace, named, words);
            List<RunResult> results = workplace.room(IssueRuns.class).issue(received, asked, desk.progress(json));
            dropped.putAway(
                    results.stream().map(result -> result.summary().run()).toList());
            results.forEach(result -> tell(result, words));
            return finish(results);
        }
    }

    private void tell(RunResult result, PrintStream words) {
        words.println();
        words.println("Run " + result.summary().run().number());
        new IssueScreen(words).print(result.summary());
        if (json) {
            desk.out()
                    .println(JsonMapper.shared()
                            .writeValueAsString(result.summary().asJson()));
        }
    }

    private int finish(List<RunResult> results) {
        ExitCode code = ExitCode.first(results.stream().map(RunResult::code).toList());
        RunResult telling = results.stream()
                .filter(result -> result.code() == code)
                .findFirst()
                .orElseThrow();
        boolean rejected =
                results.stream().anyMatch(result -> result.summary().totals().count(Bucket.REJECTED) > 0);
        desk.words(json)
                .println(
                        code == ExitCode.NEEDS_PERSON && rejected
                                ? LastLine.of(code, telling.reason(), CORRECT)
                                : LastLine.of(code, telling.reason()));
        return code.number();
    }
}
