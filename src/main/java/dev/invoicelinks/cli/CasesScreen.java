package dev.invoicelinks.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import dev.invoicelinks.report.Amounts;
import dev.invoicelinks.report.cases.Case;
import dev.invoicelinks.report.cases.CaseWords;
import dev.invoicelinks.report.cases.Cases;
import dev.invoicelinks.run.Merchant;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a person sees of the cases that wait for them. */
final class CasesScreen {

    private static final int MOST_LISTED = 5;
    private static final int NAME_WIDTH = 24;

    private final PrintStream out;
    private static final CaseWords WORDS = CaseWords.in("en");

    CasesScreen(PrintStream out) {
        this.out = out;
    }

    /** The gravest of them, at the end of a run; nothing when nothing waits. */
    void first(Cases cases, Merchant merchant) {
        long open = cases.open(merchant);
        if (open == 0) {
            return;
        }
        out.println(open == 1 ? "1 thing needs you:" : open + " things need you:");
        cases.firstOpen(merchant, MOST_LISTED).forEach(it -> out.println("  " + line(it) + ". " + WORDS.action(it)));
        if (open > MOST_LISTED) {
            out.println("  ... and " + (open - MOST_LISTED) + " more: invoice-links exceptions");
        }
        out.println();
    }

    /** Which it is: number, invoice or charge, amounts, what is odd. */
    static String line(Case it) {
        return it.id() + "  " + subject(it) + "  " + money(it) + "  " + WORDS.name(it.outcome());
    }

    /** All of these in a table. */
    void table(List<Case> cases, LocalDate today) {
        List<ColumnData<Case>> columns = List.of(
                right("id", it -> String.valueOf(it.id())),
                right("days", it -> String.valueOf(it.ageDays(today))),
                left("what", it -> WORDS.name(it.outcome())),
                left("invoice or charge", CasesScreen::subject),
                new Column()
                        .header("customer")
                        .headerAlign(HorizontalAlign.LEFT)
                        .dataAlign(HorizontalAlign.LEFT)
                        .maxWidth(NAME_WIDTH, OverflowBehaviour.ELLIPSIS_RIGHT)
                        .with(it -> Objects.toString(it.concerns().customerName(), "")),
                right("expected -> received", CasesScreen::money),
                left("next", it -> it.outcome().command(it)));
        out.println(AsciiTable.builder()
                .border(AsciiTable.NO_BORDERS)
                .data(cases, columns)
                .asString());
    }

    static String subject(Case it) {
        return Objects.toString(it.concerns().invoiceNumber(), it.subject());
    }

    private static String money(Case it) {
        String currency = it.currency() == null ? "" : it.currency() + " ";
        return currency + grouped(it.expected()) + " -> " + grouped(it.received());
    }

    private static String grouped(@Nullable BigDecimal amount) {
        return amount == null ? "-" : Amounts.grouped(amount);
    }

    private static ColumnData<Case> left(String header, Function<Case, String> cell) {
        return column(header, HorizontalAlign.LEFT, cell);
    }

    private static ColumnData<Case> right(String header, Function<Case, String> cell) {
        return column(header, HorizontalAlign.RIGHT, cell);
    }

    private static ColumnData<Case> column(String header, HorizontalAlign align, Function<Case, String> cell) {
        return new Column().header(header).headerAlign(align).dataAlign(align).with(cell);
    }
}
