package dev.invoicelinks.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import dev.invoicelinks.invoice.InvoiceState;
import dev.invoicelinks.job.IntakeConfiguration;
import dev.invoicelinks.job.ReportConfiguration;
import dev.invoicelinks.report.BookSearch;
import dev.invoicelinks.report.ListedInvoice;
import dev.invoicelinks.run.Merchant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Lists invoices of the books. Changes nothing and asks nobody. */
@Command(name = "list", description = "List invoices of the books.", mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

    @Option(names = "--state", description = "Only this state: ${COMPLETION-CANDIDATES}")
    private @Nullable InvoiceState state;

    @Option(names = "--currency", paramLabel = "CUR", description = "Only this currency, such as THB")
    private @Nullable String currency;

    @Option(names = "--file", paramLabel = "NAME", description = "Only invoices of the file with this name")
    private @Nullable String file;

    @Option(names = "--customer", paramLabel = "TEXT", description = "Only customers whose id or name holds this")
    private @Nullable String customer;

    @Option(names = "--due-before", paramLabel = "DATE", description = "Only those due before this day (2026-12-31)")
    private @Nullable LocalDate dueBefore;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "100",
            description = "At most so many (default ${DEFAULT-VALUE})")
    private int limit;

    @Option(names = "--json", description = "Print a JSON array and nothing else on standard output")
    private boolean json;

    private final Desk desk;

    ListCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new WrongUse("--limit is " + limit + ": it must be at least 1.");
        }
        try (Workplace workplace = Workplace.withBooks(desk, ReportConfiguration.class, IntakeConfiguration.class)) {
            Optional<Merchant> merchant = KnownMerchant.in(workplace);
            desk.words(json)
                    .println(merchant.map(known -> ModeLine.of(workplace.settings(), known))
                            .orElse(ModeLine.of(workplace.settings())));
            List<ListedInvoice> found = merchant.map(
                            known -> workplace.room(BookSearch.class).list(known, filter()))
                    .orElse(List.of());
            print(found);
        }
        return 0;
    }

    private BookSearch.Filter filter() {
        return new BookSearch.Filter(
                state == null ? null : state.name(),
                currency == null ? null : currency.toUpperCase(Locale.ROOT),
                file,
                customer,
                dueBefore,
                limit);
    }

    private void print(List<ListedInvoice> found) {
        if (json) {
            desk.out()
                    .println(JsonMapper.shared()
                            .writeValueAsString(
                                    found.stream().map(ListedInvoice::asJson).toList()));
            return;
        }
        if (found.isEmpty()) {
            desk.out().println("No such invoice.");
            return;
        }
        desk.out()
                .println(AsciiTable.builder()
                        .border(AsciiTable.NO_BORDERS)
                        .data(
                                found,
                                List.of(
                                        left("invoice").with(ListedInvoice::number),
                                        left("state").with(it -> it.state() + (it.held() ? " (held)" : "")),
                                        new Column()
                                                .header("amount")
                                                .headerAlign(HorizontalAlign.RIGHT)
                                                .dataAlign(HorizontalAlign.RIGHT)
                                                .with(it -> it.currency() + " " + it.shownAmount()),
                                        left("due")
                                                .with(it -> String.valueOf(it.dueDate() == null ? "" : it.dueDate())),
                                        left("customer").maxWidth(40).with(ListedInvoice::customerName)))
                        .asString());
        if (found.size() == limit) {
            desk.out().println("The first " + limit + "; more with --limit.");
        }
    }

    private static Column left(String header) {
        return new Column().header(header).headerAlign(HorizontalAlign.LEFT).dataAlign(HorizontalAlign.LEFT);
    }
}
