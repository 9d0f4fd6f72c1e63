package dev.invoicelinks.report.reconciled;

import dev.invoicelinks.reconcile.AgeingBucket;
import dev.invoicelinks.reconcile.ChargeOutcome;
import dev.invoicelinks.reconcile.OutcomeWords;
import dev.invoicelinks.reconcile.Settlement;
import dev.invoicelinks.report.Amounts;
import dev.invoicelinks.report.Words;
import dev.invoicelinks.report.cases.Case;
import dev.invoicelinks.report.cases.CaseWords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of the page's tables, in words. */
final class ReportRows {

    /** More are in exceptions.csv. */
    private static final int MOST_CANDIDATES = 3;

    private final Words words;
    private final OutcomeWords outcomes;
    private final CaseWords cases;

    ReportRows(Words words, OutcomeWords outcomes, CaseWords cases) {
        this.words = words;
        this.outcomes = outcomes;
        this.cases = cases;
    }

    private static Map<String, Object> row(Object... pairs) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int place = 0; place < pairs.length; place += 2) {
            row.put((String) pairs[place], Objects.toString(pairs[place + 1], ""));
        }
        return row;
    }

    String difference(Figures.Difference it) {
        return words.say(
                "proof.difference",
                it.subject(),
                JdbcTables.word(it.measure()),
                Shown.money(it.expectedMinor(), it.currency()),
                Shown.money(it.foundMinor(), it.currency()));
    }

    Map<String, Object> needs(Case it, LocalDate asOf) {
        String number = it.concerns().invoiceNumber();
        Map<String, Object> row = row("id", it.id(), "age", it.ageDays(asOf), "amount", amounts(it));
        row.put("severity", it.outcome().severity().word());
        row.put("subject", number == null ? it.subject() : number);
        row.put("charge", number == null ? it.subject() : "");
        row.put("who", Objects.toString(it.concerns().customerName(), ""));
        row.put("name", cases.name(it.outcome()));
        row.put("reason", (cases.reason(it) + " " + cases.candidates(it, MOST_CANDIDATES)).strip());
        row.put("action", cases.action(it));
        row.put("command", it.outcome().command(it));
        return row;
    }

    private static String amounts(Case it) {
        String currency = Objects.toString(it.currency(), "");
        return currency + " " + grouped(it.expected()) + " → " + grouped(it.received());
    }

    private static String grouped(@Nullable BigDecimal amount) {
        return amount == null ? "–" : Amounts.grouped(amount);
    }

    Map<String, Object> collected(Figures.Collected it) {
        Map<String, Object> row = row("currency", it.currency(), "count", it.count());
        row.put("gross", Shown.amount(it.grossMinor(), it.currency()));
        row.put("costs", Shown.amount(it.costsMinor(), it.currency()));
        row.put("net", Shown.amount(it.netMinor(), it.currency()));
        return row;
    }

    Map<String, Object> settlement(Figures.Share it) {
        Settlement settlement = Settlement.valueOf(it.kind());
        return share(it, outcomes.name(settlement), ReportCharts.style(settlement));
    }

    Map<String, Object> outcome(Figures.Share it) {
        return share(it, outcomes.name(ChargeOutcome.valueOf(it.kind())), "");
    }

    Map<String, Object> movement(Figures.Share it) {
        return share(it, words.say("movement." + it.kind()), "");
    }

    private static Map<String, Object> share(Figures.Share it, String name, String style) {
        Map<String, Object> row = row("name", name, "style", style, "currency", it.currency(), "count", it.count());
        row.put("sum", Shown.amount(it.sumMinor(), it.currency()));
        row.put("rest", Shown.amount(it.restMinor(), it.currency()));
        return row;
    }

    Map<String, Object> bucket(AgeingBucket bucket) {
        return row("name", outcomes.name(bucket), "style", bucket.name().toLowerCase(Locale.ROOT));
    }

    List<Map<String, Object>> ageing(Figures figures) {
        List<Map<String, Object>> rows = new ArrayList<>();
        Shown.byCurrency(figures.ageing(), Figures.Aged::currency, Figures.Aged::openMinor)
                .forEach((currency, total) -> {
                    Map<String, Object> row = row("currency", currency, "total", Shown.amount(total, currency));
                    row.put(
                            "amounts",
                            Stream.of(AgeingBucket.values())
                                    .map(bucket -> Shown.amount(figures.open(currency, bucket), currency))
                                    .toList());
                    rows.add(row);
                });
        return rows;
    }

    Map<String, Object> overdue(Ageing.Line it, LocalDate asOf) {
        LocalDate due = it.due();
        Map<String, Object> row =
                row("number", it.number(), "customer", it.key().customerName());
        row.put("due", due == null ? "" : words.day(due));
        row.put("days", due == null ? "" : String.valueOf(ChronoUnit.DAYS.between(due, asOf)));
        row.put("open", Shown.money(it.openMinor(), it.key().currency()));
        return row;
    }

    Map<String, Object> transfer(Figures.Transfer it) {
        Map<String, Object> row = row("day", words.day(it.day()), "sort", it.day(), "charges", it.charges());
        row.put("amount", Shown.money(it.amountMinor(), it.currency()));
        return row;
    }

    Map<String, Object> file(String name) {
        String key = name.startsWith("postings-") ? name.split("-")[1] : name.substring(0, name.indexOf('.'));
        return row("name", name, "what", words.say("file." + key));
    }

    List<Map<String, Object>> waiting(Figures.Waiting it) {
        return List.of(
                row("name", words.say("page.toIssue"), "count", it.toIssue()),
                row("name", words.say("page.held"), "count", it.held()),
                row("name", words.say("page.unconfirmed"), "count", it.unconfirmed()),
                row("name", words.say("page.refused"), "count", it.refused()),
                row("name", words.say("page.bounced"), "count", it.bounced()));
    }

    Map<String, Object> left(Figures.LeftFile it) {
        String why = it.refusal() == null ? words.say("page.rejectedRows", it.rejected()) : it.refusal();
        return row("name", it.name(), "why", why);
    }
}
