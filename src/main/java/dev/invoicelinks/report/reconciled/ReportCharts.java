package dev.invoicelinks.report.reconciled;

import dev.invoicelinks.reconcile.AgeingBucket;
import dev.invoicelinks.reconcile.OutcomeWords;
import dev.invoicelinks.reconcile.Settlement;
import dev.invoicelinks.report.Words;
import dev.invoicelinks.report.reconciled.Charts.Bar;
import dev.invoicelinks.report.reconciled.Charts.Part;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which charts the page has. Sums of different currencies have no common length: each is charted by itself, or counted. */
final class ReportCharts {

    private static final int MOST_CURRENCIES = 6;

    /** Finer than a pixel. */
    private static final BigInteger WHOLE = BigInteger.valueOf(1_000_000);

    private final Words words;
    private final OutcomeWords outcomes;

    ReportCharts(Words words, OutcomeWords outcomes) {
        this.words = words;
        this.outcomes = outcomes;
    }

    /** What came in day by day, a chart a currency, by its title. */
    Map<String, String> days(Figures figures) {
        Map<String, String> charts = new LinkedHashMap<>();
        new TreeSet<>(figures.collected().stream()
                        .map(Figures.Collected::currency)
                        .toList())
                .stream()
                        .limit(MOST_CURRENCIES)
                        .forEach(currency -> charts.put(words.say("page.byDay", currency), days(figures, currency)));
        return charts;
    }

    private String days(Figures figures, String currency) {
        List<Figures.Collected> own = figures.collected().stream()
                .filter(it -> it.currency().equals(currency))
                .toList();
        return Charts.days(own, figures.asOf(), words::shortDay);
    }

    /** How many invoices stand how. */
    String settlements(Figures figures) {
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

    static String style(Settlement settlement) {
        return switch (settlement) {
            case PAID, DISPUTE_WON, SETTLED_OUTSIDE, SETTLED_LESS_WITHHOLDING -> "good";
            case UNPAID, WITHDRAWN, WRITTEN_OFF -> "quietly";
            case PARTLY_PAID, REFUNDED, REFUNDED_IN_PART, REVERSED -> "warn";
            case DISPUTE_OPEN, DISPUTE_LOST, OVERPAID -> "bad";
        };
    }

    /** How old what is open is, each currency as a whole. */
    String ageing(Figures figures) {
        List<Bar> bars = new ArrayList<>();
        Shown.byCurrency(figures.ageing(), Figures.Aged::currency, Figures.Aged::openMinor)
                .forEach((currency, total) ->
                        bars.add(new Bar(currency, Shown.amount(total, currency), parts(figures, currency, total))));
        return Charts.bars(bars);
    }

    private List<Part> parts(Figures figures, String currency, long total) {
        return Stream.of(AgeingBucket.values())
                .map(bucket -> {
                    long open = figures.open(currency, bucket);
                    String title = outcomes.name(bucket) + ": " + Shown.money(open, currency);
                    long share = BigInteger.valueOf(open)
                            .multiply(WHOLE)
                            .divide(BigInteger.valueOf(Math.max(1, total)))
                            .longValueExact();
                    return new Part("age-" + bucket.name().toLowerCase(Locale.ROOT), title, share);
                })
                .toList();
    }
}
