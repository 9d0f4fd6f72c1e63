package dev.invoicelinks.cli;

import dev.invoicelinks.job.CorrectionConfiguration;
import dev.invoicelinks.job.EndingConfiguration;
import dev.invoicelinks.job.FetchConfiguration;
import dev.invoicelinks.job.IntakeConfiguration;
import dev.invoicelinks.job.IssuingConfiguration;
import dev.invoicelinks.job.NoticeConfiguration;
import dev.invoicelinks.job.ReconcileConfiguration;
import dev.invoicelinks.job.ReconcileJob;
import dev.invoicelinks.job.ReconcileReportConfiguration;
import dev.invoicelinks.job.ReconcileResult;
import dev.invoicelinks.job.ReconcileRuns;
import dev.invoicelinks.job.ReportConfiguration;
import dev.invoicelinks.job.RunConfiguration;
import dev.invoicelinks.link.Window;
import dev.invoicelinks.report.cases.Cases;
import dev.invoicelinks.run.Merchant;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Says for every invoice and every charge what happened. */
@Command(
        name = "reconcile",
        description =
                "Fetch what customers paid, say for every invoice and every charge what happened, write the reports.",
        footer = {
            "",
            "Running it again is always safe. Without --from everything that may be new or different is fetched.",
            "Example: invoice-links reconcile"
        },
        mixinStandardHelpOptions = true)
final class ReconcileCommand implements Callable<Integer> {

    static final Class<?>[] ROOMS = {
        IssuingConfiguration.class,
        EndingConfiguration.class,
        CorrectionConfiguration.class,
        IntakeConfiguration.class,
        NoticeConfiguration.class,
        ReportConfiguration.class,
        RunConfiguration.class,
        FetchConfiguration.class,
        ReconcileConfiguration.class,
        ReconcileReportConfiguration.class,
        ReconcileJob.class
    };

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "Fetch charges made from this day on, such as 2026-11-01")
    private @Nullable LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            description = "and until the end of this day; today when it is not given")
    private @Nullable LocalDate to;

    @Option(names = "--json", description = "Print JSON and nothing else on standard output")
    private boolean json;

    private final Desk desk;

    ReconcileCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        PrintStream words = desk.words(json);
        try (Workplace workplace = Workplace.withProvider(desk, ROOMS)) {
            Merchant merchant = workplace.room(Merchant.class);
            words.println(ModeLine.of(workplace.settings(), merchant));
            Optional<Window> span = span(workplace.settings().zone());
            ReconcileResult result = workplace.room(ReconcileRuns.class).reconcile(merchant, span, desk.progress(json));
            ReconcileScreen screen = new ReconcileScreen(result);
            screen.print(words);
            new CasesScreen(words).first(workplace.room(Cases.class), merchant);
            result.folder().ifPresent(folder -> words.println(folder.resolve("report.html")));
            if (json) {
                desk.out().println(JsonMapper.shared().writeValueAsString(screen.asJson()));
            }
            words.println(LastLine.ofReconciling(result.code(), result.reason()));
            return result.code().number();
        }
    }

    /** Whole days of the merchant's zone. */
    private Optional<Window> span(ZoneId zone) {
        if (from == null && to == null) {
            return Optional.empty();
        }
        if (from == null) {
            throw new WrongUse("--to needs --from: say from which day on charges are to be fetched.");
        }
        LocalDate today = LocalDate.ofInstant(desk.clock().instant(), zone);
        LocalDate last = to == null ? today : to;
        if (last.isBefore(from) || from.isAfter(today)) {
            throw new WrongUse("--from " + from + " --to " + last
                    + ": the span must not be empty or begin after today (" + today + ").");
        }
        return Optional.of(new Window(
                from.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant()));
    }
}
