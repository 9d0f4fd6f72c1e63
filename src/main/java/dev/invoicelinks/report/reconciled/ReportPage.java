package dev.invoicelinks.report.reconciled;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.invoicelinks.reconcile.AgeingBucket;
import dev.invoicelinks.reconcile.ChargeOutcome;
import dev.invoicelinks.reconcile.OutcomeWords;
import dev.invoicelinks.reconcile.Settlement;
import dev.invoicelinks.report.Words;
import dev.invoicelinks.report.cases.Case;
import dev.invoicelinks.report.cases.CaseWords;
import dev.invoicelinks.report.reconciled.Charts.Bar;
import dev.invoicelinks.report.reconciled.Charts.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code report.html}: one page in the order in which an accountant asks, with nothing fetched from anywhere. */
final class ReportPage {

    private static final Template PAGE = template();
    private static final int MOST_CURRENCIES_CHARTED = 6;

    private final Words words;
    private final OutcomeWords outcomes;
    private final CaseWords cases;

    ReportPage(String language) {
        this.words = Words.in(language);
        this.outcomes = OutcomeWords.in(language);
        this.cases = CaseWords.in(language);
    }

    /** What the page shows beside the figures. */
    record Beside(
            List<Case> first, long needing, List<Ageing.Line> overdue, List<String> files, List<String> troubles) {}

    String of(Figures figures, Beside beside) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("language", words.language());
        page.put("t", words.all("page."));
        page.put("mode", figures.run().merchant().mode());
        page.put("merchant", figures.run().merchant().name());
        page.put("account", figures.run().merchant().account());
        page.put(
                "as_of",
                words.say(
                        "page.asOf",
                        words.day(figures.asOf()),
                        String.valueOf(figures.run().number())));
        page.put("verdict", Verdict.of(figures, beside.needing(), words));
        page.put("troubles", beside.troubles());
        page.put("agrees", figures.proof().agrees() && beside.troubles().isEmpty());
        page.put(
                "differences",
                figures.proof().differences().stream().map(this::difference).toList());
        page.put("needs", beside.first().stream().map(it -> needs(it, figures)).toList());
        long more = beside.needing() - beside.first().size();
        page.put("more", more > 0 ? words.say("page.more", more) : "");
        page.put("collected_on", words.say("page.collectedOn", words.day(figures.collectedDay())));
        page.put(
                "collected",
                figures.collectedThen().stream().map(ReportPage::collected).toList());
        page.put("days", days(figures));
        page.put(
                "settlements",
                figures.settlements().stream().map(this::settlement).toList());
        page.put("settlement_chart", settlementChart(figures));
        page.put("outcomes", figures.outcomes().stream().map(this::outcome).toList());
        page.put("ageing", ageing(figures));
        page.put("ageing_chart", ageingChart(figures));
        page.put("buckets", Stream.of(AgeingBucket.values()).map(this::bucket).toList());
        page.put(
                "overdue",
                beside.overdue().stream().map(it -> overdue(it, figures)).toList());
        page.put("transfers", figures.transfers().stream().map(this::transfer).toList());
        page.put("movements", figures.movements().stream().map(this::movement).toList());
        page.put("files", beside.files().stream().map(this::file).toList());
        page.put("waiting", waiting(figures.waiting()));
        page.put("proof", words.say("proof.agree"));
        page.put("digest", figures.waiting().digest());
        return PAGE.execute(page);
    }

    private Map<String, Object> row(Object... pairs) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int place = 0; place < pairs.length; place += 2) {
            row.put((String) pairs[place], Objects.toString(pairs[place + 1], ""));
        }
        return row;
    }

    private String difference(Figures.Difference it) {
        return words.say(
                "proof.difference",
                it.subject(),
                JdbcTables.word(it.measure()),
                Shown.money(it.expectedMinor(), it.currency()),
                Shown.money(it.foundMinor(), it.currency()));
    }

    private Map<String, Object> needs(Case it, Figures figures) {
        String number = it.concerns().invoiceNumber();
        String candidates =
                it.concerns().candidates().stream().map(Case.Candidate::number).collect(Collectors.joining(", "));
        return row(
                "id", it.id(),
                "severity", it.outcome().severity().word(),
                "subject", number == null ? it.subject() : number,
                "who", Objects.toString(it.concerns().customerName(), ""),
                "name", cases.name(it.outcome()),
                "reason", cases.reason(it.outcome()) + (candidates.isEmpty() ? "" : " → " + candidates),
                "amount", amounts(it),
                "action", cases.action(it.outcome()),
                "command", it.outcome().command(it),
                "age", it.ageDays(figures.asOf()));
    }

    private static String amounts(Case it) {
        String currency = Objects.toString(it.currency(), "");
        return currency + " " + grouped(it.expected()) + " → " + grouped(it.received());
    }

    private static String grouped(@Nullable BigDecimal amount) {
        return amount == null ? "–" : dev.invoicelinks.report.Amounts.grouped(amount);
    }

    private static Map<String, Object> collected(Figures.Collected it) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("currency", it.currency());
        row.put("count", it.count());
        row.put("gross", Shown.amount(it.grossMinor(), it.currency()));
        row.put("costs", Shown.amount(it.costsMinor(), it.currency()));
        row.put("net", Shown.amount(it.netMinor(), it.currency()));
        return row;
    }

    private List<Map<String, Object>> days(Figures figures) {
        Set<String> currencies = new LinkedHashSet<>();
        figures.collected().forEach(it -> currencies.add(it.currency()));
        return currencies.stream()
                .sorted()
                .limit(MOST_CURRENCIES_CHARTED)
                .map(currency -> row(
                        "title",
                        words.say("page.byDay", currency),
                        "svg",
                        Charts.days(
                                figures.collected().stream()
                                        .filter(it -> it.currency().equals(currency))
                                        .toList(),
                                figures.asOf(),
                                words::shortDay)))
                .toList();
    }

    private Map<String, Object> settlement(Figures.Share it) {
        return row(
                "name", outcomes.name(Settlement.valueOf(it.kind())),
                "style", style(Settlement.valueOf(it.kind())),
                "currency", it.currency(),
                "count", it.count(),
                "sum", Shown.amount(it.sumMinor(), it.currency()),
                "rest", Shown.amount(it.restMinor(), it.currency()));
    }

    private static String style(Settlement settlement) {
        return switch (settlement) {
            case PAID, DISPUTE_WON, SETTLED_OUTSIDE, SETTLED_LESS_WITHHOLDING -> "good";
            case UNPAID, WITHDRAWN, WRITTEN_OFF -> "quietly";
            case PARTLY_PAID, REFUNDED, REFUNDED_IN_PART, REVERSED -> "warn";
            case DISPUTE_OPEN, DISPUTE_LOST, OVERPAID -> "bad";
        };
    }

    /** By number of invoices, whatever their currency: sums of different currencies have no common length. */
    private String settlementChart(Figures figures) {
        List<Bar> bars = new ArrayList<>();
        for (Settlement settlement : Settlement.values()) {
            long count = figures.settlements().stream()
                    .filter(it -> it.kind().equals(settlement.name()))
                    .mapToLong(Figures.Share::count)
                    .sum();
            if (count > 0) {
                String name = outcomes.name(settlement);
                bars.add(new Bar(name, String.valueOf(count), List.of(new Part(style(settlement), name, count))));
            }
        }
        return Charts.bars(bars);
    }

    private Map<String, Object> outcome(Figures.Share it) {
        return row(
                "name", outcomes.name(ChargeOutcome.valueOf(it.kind())),
                "currency", it.currency(),
                "count", it.count(),
                "sum", Shown.amount(it.sumMinor(), it.currency()));
    }

    private Map<String, Object> bucket(AgeingBucket bucket) {
        return row("name", outcomes.name(bucket), "style", bucket.name().toLowerCase(java.util.Locale.ROOT));
    }

    private List<Map<String, Object>> ageing(Figures figures) {
        List<Map<String, Object>> rows = new ArrayList<>();
        Shown.byCurrency(figures.ageing(), Figures.Aged::currency, Figures.Aged::openMinor)
                .forEach((currency, total) -> {
                    List<String> amounts = Stream.of(AgeingBucket.values())
                            .map(bucket -> Shown.amount(open(figures, currency, bucket), currency))
                            .toList();
                    Map<String, Object> row = row("currency", currency, "total", Shown.amount(total, currency));
                    row.put("amounts", amounts);
                    rows.add(row);
                });
        return rows;
    }

    private static long open(Figures figures, String currency, AgeingBucket bucket) {
        return figures.ageing().stream()
                .filter(it -> it.currency().equals(currency) && it.bucket().equals(bucket.name()))
                .mapToLong(Figures.Aged::openMinor)
                .sum();
    }

    /** Each currency is a whole, because sums of different currencies have no common length. */
    private String ageingChart(Figures figures) {
        List<Bar> bars = new ArrayList<>();
        Shown.byCurrency(figures.ageing(), Figures.Aged::currency, Figures.Aged::openMinor)
                .forEach((currency, total) -> {
                    List<Part> parts = Stream.of(AgeingBucket.values())
                            .map(bucket -> new Part(
                                    "age-" + bucket.name().toLowerCase(java.util.Locale.ROOT),
                                    outcomes.name(bucket) + ": "
                                            + Shown.money(open(figures, currency, bucket), currency),
                                    open(figures, currency, bucket) * 1_000_000 / Math.max(1, total)))
                            .toList();
                    bars.add(new Bar(currency, Shown.amount(total, currency), parts));
                });
        return Charts.bars(bars);
    }

    private Map<String, Object> overdue(Ageing.Line it, Figures figures) {
        return row(
                "number", it.number(),
                "customer", it.key().customerName(),
                "due", it.due() == null ? "" : words.day(it.due()),
                "days", it.due() == null ? "" : java.time.temporal.ChronoUnit.DAYS.between(it.due(), figures.asOf()),
                "open", Shown.money(it.openMinor(), it.key().currency()));
    }

    private Map<String, Object> transfer(Figures.Transfer it) {
        return row(
                "day", words.day(it.day()),
                "sort", it.day(),
                "charges", it.charges(),
                "amount", Shown.money(it.amountMinor(), it.currency()));
    }

    private Map<String, Object> movement(Figures.Share it) {
        return row(
                "name", words.say("movement." + it.kind()),
                "currency", it.currency(),
                "count", it.count(),
                "settled", Shown.amount(it.sumMinor(), it.currency()),
                "net", Shown.amount(it.restMinor(), it.currency()));
    }

    private Map<String, Object> file(String name) {
        String key = name.startsWith("postings-") ? name.split("-")[1] : name.substring(0, name.indexOf('.'));
        return row("name", name, "what", words.say("file." + key));
    }

    private List<Map<String, Object>> waiting(Figures.Waiting it) {
        return List.of(
                row("name", words.say("page.toIssue"), "count", it.toIssue()),
                row("name", words.say("page.held"), "count", it.held()),
                row("name", words.say("page.unconfirmed"), "count", it.unconfirmed()),
                row("name", words.say("page.bounced"), "count", it.bounced()));
    }

    private static Template template() {
        try (InputStream file = ReportPage.class.getResourceAsStream("/report/report.html")) {
            if (file == null) {
                throw new IllegalStateException("The report's page is missing from the program");
            }
            return Mustache.compiler()
                    .escapeHTML(true)
                    .emptyStringIsFalse(true)
                    .zeroIsFalse(true)
                    .compile(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The report's page cannot be read", unreadable);
        }
    }
}
