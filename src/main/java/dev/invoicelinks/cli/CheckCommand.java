package dev.invoicelinks.cli;

import dev.invoicelinks.intake.FilePreview;
import dev.invoicelinks.intake.Preview;
import dev.invoicelinks.intake.Verdict;
import dev.invoicelinks.intake.table.FileRefused;
import dev.invoicelinks.issuing.Expiry;
import dev.invoicelinks.job.IntakeConfiguration;
import dev.invoicelinks.job.IssuingConfiguration;
import dev.invoicelinks.job.NoticeConfiguration;
import dev.invoicelinks.job.ReportConfiguration;
import dev.invoicelinks.job.RunConfiguration;
import dev.invoicelinks.notice.Forecast;
import dev.invoicelinks.notice.RecipientChoice;
import dev.invoicelinks.notice.Templates;
import dev.invoicelinks.report.CheckPage;
import dev.invoicelinks.report.CheckedFile;
import dev.invoicelinks.report.ExitCode;
import dev.invoicelinks.run.Merchant;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Invoice files: lists (CSV, text, XLSX) or electronic invoices")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--json", description = "Print one JSON object a file and nothing else on standard output")
    private boolean json;

    @Option(names = "--html", paramLabel = "PAGE", description = "Also write the preview of all files as one page")
    private @Nullable Path html;

    private final List<CheckedFile> checked = new ArrayList<>();
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
            writePage(workplace, words);
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
        CheckedFile told = new CheckedFile(file, found, messages.lines(), messages.first());
        checked.add(told);
        if (json) {
            Map<String, Object> fields = found.asJson();
            fields.put(
                    "messages",
                    messages.lines().stream().map(Forecast.Line::asJson).toList());
            desk.out().println(JsonMapper.shared().writeValueAsString(fields));
        } else {
            new CheckScreen(desk.out()).print(told);
        }
        boolean needsPerson = found.isRefused()
                || found.of(Verdict.REJECTED).count() > 0
                || !found.linksToEnd().isEmpty()
                || !found.held().values().stream().allMatch(List::isEmpty);
        return needsPerson ? ExitCode.NEEDS_PERSON : ExitCode.DONE;
    }

    private void writePage(Workplace workplace, PrintStream words) {
        Path page = html;
        if (page == null || checked.isEmpty()) {
            return;
        }
        String language = workplace.settings().report().language();
        try {
            Files.writeString(page, new CheckPage(language).of(workplace.room(Merchant.class), checked));
        } catch (IOException unwritable) {
            throw new WrongUse(page + " cannot be written: " + unwritable.getMessage()
                    + ". Name a file in a folder that you may write to.");
        }
        words.println("The preview is in " + page + "; it names customers and their addresses.");
    }

    private Forecast forecast(Workplace workplace) {
        LocalDate today =
                LocalDate.ofInstant(desk.clock().instant(), workplace.settings().zone());
        Expiry expiry = workplace.settings().link().expiry();
        return new Forecast(
                workplace.room(RecipientChoice.class),
                workplace.room(Templates.class),
                workplace.room(Merchant.class).name(),
                invoice -> expiry.of(invoice, today));
    }
}
