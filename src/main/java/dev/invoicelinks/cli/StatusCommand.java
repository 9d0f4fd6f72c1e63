package dev.invoicelinks.cli;

import dev.invoicelinks.invoice.InvoiceNumber;
import dev.invoicelinks.job.IntakeConfiguration;
import dev.invoicelinks.job.ReportConfiguration;
import dev.invoicelinks.report.BookSearch;
import dev.invoicelinks.report.InvoiceStory;
import dev.invoicelinks.report.Standing;
import dev.invoicelinks.run.Merchant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Shows where the books stand, or all about one invoice. Changes nothing and asks nobody. */
@Command(
        name = "status",
        description = "Show the last run and what is open; with an invoice number, all about that invoice.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    @Parameters(paramLabel = "INVOICE", arity = "0..1", description = "Invoice number")
    private @Nullable String number;

    @Option(names = "--json", description = "Print JSON and nothing else on standard output")
    private boolean json;

    private final Desk desk;

    StatusCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (Workplace workplace = Workplace.withBooks(desk, ReportConfiguration.class, IntakeConfiguration.class)) {
            Optional<Merchant> merchant = KnownMerchant.in(workplace);
            desk.words(json)
                    .println(merchant.map(known -> ModeLine.of(workplace.settings(), known))
                            .orElse(ModeLine.of(workplace.settings())));
            if (merchant.isEmpty()) {
                return nothingYet();
            }
            BookSearch search = workplace.room(BookSearch.class);
            ZoneId zone = workplace.settings().zone();
            return number == null
                    ? standing(search.standing(merchant.get()), zone)
                    : story(
                            search.story(
                                    merchant.get(),
                                    InvoiceNumber.canonical(number).value()),
                            zone);
        }
    }

    private int nothingYet() {
        if (json) {
            desk.out().println("{}");
        }
        desk.words(json).println("No run yet. Next: invoice-links issue samples/invoices.csv");
        return 0;
    }

    private int standing(Standing standing, ZoneId zone) {
        if (json) {
            desk.out().println(JsonMapper.shared().writeValueAsString(standing.asJson()));
            return 0;
        }
        new StatusScreen(desk.out(), zone).print(standing);
        return 0;
    }

    private int story(Optional<InvoiceStory> found, ZoneId zone) {
        if (found.isEmpty()) {
            throw new WrongUse("The books know no invoice " + number + ". See what there is with: invoice-links list");
        }
        InvoiceStory story = found.get();
        if (json) {
            desk.out().println(JsonMapper.shared().writeValueAsString(story.asJson()));
            return 0;
        }
        new StatusScreen(desk.out(), zone).print(story);
        return 0;
    }
}
