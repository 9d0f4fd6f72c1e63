package dev.invoicelinks.cli;

import dev.invoicelinks.job.ReconcileReportConfiguration;
import dev.invoicelinks.report.cases.Case;
import dev.invoicelinks.report.cases.CaseWords;
import dev.invoicelinks.report.cases.Cases;
import dev.invoicelinks.run.Merchant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Lists what reconciling left to people. Changes nothing and asks nobody. */
@Command(
        name = "exceptions",
        description = "List what reconciling left to you and is open, the gravest first.",
        footer = {"", "Decide with: invoice-links resolve ID --refund-noted --note 'refund 8813, by Anna'"},
        mixinStandardHelpOptions = true)
final class ExceptionsCommand implements Callable<Integer> {

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "At most so many (default ${DEFAULT-VALUE})")
    private int limit;

    @Option(names = "--json", description = "Print a JSON array and nothing else on standard output")
    private boolean json;

    private final Desk desk;

    ExceptionsCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new WrongUse("--limit is " + limit + ": it must be at least 1.");
        }
        try (Workplace workplace = Workplace.withBooks(desk, ReconcileReportConfiguration.class)) {
            Optional<Merchant> merchant = KnownMerchant.in(workplace);
            desk.words(json)
                    .println(merchant.map(known -> ModeLine.of(workplace.settings(), known))
                            .orElse(ModeLine.of(workplace.settings())));
            LocalDate today = LocalDate.ofInstant(
                    desk.clock().instant(), workplace.settings().zone());
            Cases cases = workplace.room(Cases.class);
            print(
                    merchant.map(known -> cases.firstOpen(known, limit)).orElse(List.of()),
                    merchant.map(cases::open).orElse(0L),
                    today);
        }
        return 0;
    }

    private void print(List<Case> found, long open, LocalDate today) {
        if (json) {
            desk.out()
                    .println(JsonMapper.shared()
                            .writeValueAsString(
                                    found.stream().map(it -> json(it, today)).toList()));
        } else if (found.isEmpty()) {
            desk.out().println("Nothing is open.");
        } else {
            new CasesScreen(desk.out()).table(found, today);
            desk.out()
                    .println(
                            found.size() < open
                                    ? found.size() + " of " + open + "; more with --limit."
                                    : open + " open.");
        }
    }

    private static Map<String, Object> json(Case it, LocalDate today) {
        CaseWords words = CaseWords.in("en");
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", it.id());
        json.put("age_days", it.ageDays(today));
        json.put("severity", it.outcome().severity().word());
        json.put("outcome", it.outcome().name().toLowerCase(java.util.Locale.ROOT));
        json.put("subject", it.subject());
        json.put("invoice_number", it.concerns().invoiceNumber());
        json.put("customer_name", it.concerns().customerName());
        json.put("currency", it.currency());
        json.put("expected", Objects.toString(it.expected(), null));
        json.put("received", Objects.toString(it.received(), null));
        json.put("charges", it.concerns().charges());
        json.put("reason", words.reason(it));
        json.put("candidates", candidates(it, words));
        json.put("action", words.action(it));
        json.put("command", it.outcome().command(it));
        return json;
    }

    private static List<Map<String, String>> candidates(Case it, CaseWords words) {
        return it.concerns().candidates().stream()
                .map(candidate -> Map.of(
                        "invoice_number",
                        candidate.number(),
                        "verdict",
                        candidate.verdict().name().toLowerCase(java.util.Locale.ROOT),
                        "reason",
                        words.reason(candidate)))
                .toList();
    }
}
