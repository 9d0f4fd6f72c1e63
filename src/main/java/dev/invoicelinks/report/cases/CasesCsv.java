package dev.invoicelinks.report.cases;

import dev.invoicelinks.report.CsvFile;
import dev.invoicelinks.run.Merchant;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code exceptions.csv}: every open case. */
public final class CasesCsv {

    private static final List<String> COLUMNS = List.of(
            "id",
            "age_days",
            "severity",
            "outcome",
            "invoice_number",
            "customer_name",
            "expected",
            "received",
            "difference",
            "currency",
            "charge_ids",
            "reason",
            "candidates",
            "suggested_action",
            "command",
            "owner",
            "note");

    private final Cases cases;
    private final CaseWords words;

    public CasesCsv(Cases cases, CaseWords words) {
        this.cases = cases;
        this.words = words;
    }

    /** Writes them as of a business day. Safe to repeat. */
    public void write(Merchant merchant, LocalDate asOf, Path file) {
        CsvFile.write(file, COLUMNS, rows -> cases.eachOpen(merchant, it -> rows.accept(cells(it, asOf))));
    }

    private List<String> cells(Case it, LocalDate asOf) {
        Outcome outcome = it.outcome();
        return List.of(
                String.valueOf(it.id()),
                String.valueOf(it.ageDays(asOf)),
                outcome.severity().word(),
                outcome.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                Objects.toString(it.concerns().invoiceNumber(), ""),
                Objects.toString(it.concerns().customerName(), ""),
                amount(it.expected()),
                amount(it.received()),
                amount(it.difference()),
                Objects.toString(it.currency(), ""),
                String.join(";", it.concerns().charges()),
                words.reason(it),
                words.candidates(it, Integer.MAX_VALUE),
                words.action(it),
                outcome.command(it),
                Objects.toString(it.decided().by(), ""),
                Objects.toString(it.decided().note(), ""));
    }

    private static String amount(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString();
    }
}
