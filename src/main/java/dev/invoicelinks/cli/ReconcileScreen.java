package dev.invoicelinks.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import dev.invoicelinks.job.ReconcileResult;
import dev.invoicelinks.reconcile.OutcomeWords;
import dev.invoicelinks.reconcile.Proof.Measure;
import dev.invoicelinks.reconcile.Proof.Sum;
import dev.invoicelinks.report.Amounts;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What a person sees of a reconciliation on one screen. */
final class ReconcileScreen {

    private static final List<Measure> SHOWN = List.of(
            Measure.DUE,
            Measure.PAID,
            Measure.REFUNDED,
            Measure.OUTSIDE,
            Measure.WRITTEN_OFF,
            Measure.OVERPAID,
            Measure.OPEN);

    private final ReconcileResult result;
    private final OutcomeWords words = OutcomeWords.in("en");

    ReconcileScreen(ReconcileResult result) {
        this.result = result;
    }

    void print(PrintStream out) {
        out.println();
        out.println("Run " + result.run().number() + " · as of " + result.asOf());
        line(out, "Invoices", result.tallies().settlements());
        line(out, "Flags", result.tallies().flags());
        line(out, "Charges", result.tallies().outcomes());
        out.println();
        Map<String, Map<Measure, Long>> sums = sums();
        if (!sums.isEmpty()) {
            out.println(table(sums));
            out.println();
        }
        if (result.sweep().ended() > 0) {
            out.println(result.sweep().ended() + " duplicate links were ended.");
        }
        result.sweep().findings().forEach(finding -> out.println("  " + finding.words()));
    }

    private void line(PrintStream out, String label, Map<? extends Enum<?>, Long> counts) {
        if (!counts.isEmpty()) {
            out.println(label + ": "
                    + counts.entrySet().stream()
                            .map(it -> it.getValue() + " " + words.name(it.getKey()))
                            .collect(Collectors.joining(", ")));
        }
    }

    private String table(Map<String, Map<Measure, Long>> sums) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column().header(""));
        SHOWN.forEach(measure -> columns.add(new Column()
                .header(label(measure))
                .dataAlign(HorizontalAlign.RIGHT)
                .headerAlign(HorizontalAlign.RIGHT)));
        String[][] rows = sums.entrySet().stream()
                .map(it -> row(it.getKey(), it.getValue()))
                .toArray(String[][]::new);
        return AsciiTable.getTable(AsciiTable.NO_BORDERS, columns.toArray(Column[]::new), rows);
    }

    private static String[] row(String currency, Map<Measure, Long> of) {
        List<String> cells = new ArrayList<>(List.of(currency));
        SHOWN.forEach(measure -> cells.add(Amounts.grouped(amount(currency, of.getOrDefault(measure, 0L)))));
        return cells.toArray(String[]::new);
    }

    private static String label(Measure measure) {
        return measure.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static BigDecimal amount(String currency, long minor) {
        return Money.ofMinor(CurrencyUnit.of(currency), minor).getAmount();
    }

    private Map<String, Map<Measure, Long>> sums() {
        Map<String, Map<Measure, Long>> sums = new TreeMap<>();
        for (Sum sum : result.sums()) {
            if (SHOWN.contains(sum.measure())) {
                sums.computeIfAbsent(sum.currency(), first -> new TreeMap<>()).put(sum.measure(), sum.minor());
            }
        }
        return sums;
    }

    /** The same for a script: amounts as text in main units. */
    Map<String, Object> asJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("run", result.run().number());
        json.put("mode", result.run().merchant().mode().word());
        json.put("merchant", result.run().merchant().name());
        json.put("as_of", result.asOf().toString());
        json.put("exit_code", result.code().number());
        json.put("reason", result.reason());
        json.put("invoices", counts(result.tallies().settlements()));
        json.put("flags", counts(result.tallies().flags()));
        json.put("charges", counts(result.tallies().outcomes()));
        Map<String, Object> totals = new LinkedHashMap<>();
        sums().forEach((currency, of) -> {
            Map<String, String> amounts = new LinkedHashMap<>();
            SHOWN.forEach(measure -> amounts.put(
                    measure.name().toLowerCase(Locale.ROOT),
                    amount(currency, of.getOrDefault(measure, 0L)).toPlainString()));
            totals.put(currency, amounts);
        });
        json.put("totals", totals);
        result.folder().ifPresent(folder -> json.put("folder", folder.toString()));
        return json;
    }

    private static Map<String, Long> counts(Map<? extends Enum<?>, Long> of) {
        Map<String, Long> counts = new LinkedHashMap<>();
        of.forEach((code, count) -> counts.put(code.name().toLowerCase(Locale.ROOT), count));
        return counts;
    }
}
