package dev.invoicelinks.cli;

import dev.invoicelinks.correction.Affected;
import dev.invoicelinks.correction.Correction;
import dev.invoicelinks.correction.CorrectionReport;
import dev.invoicelinks.correction.Decision;
import dev.invoicelinks.correction.Rulebook;
import dev.invoicelinks.report.Amounts;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.Money;

/** What a person reads before and after a correction. */
final class CorrectionScreen {

    private static final int MOST_LISTED = 10;

    private final PrintStream out;
    private final Correction correction;

    CorrectionScreen(PrintStream out, Correction correction) {
        this.out = out;
        this.correction = correction;
    }

    /** What would be done: count, sum, links that would be ended, messages that have left already. */
    void before(List<Affected> applicable) {
        out.println(count(applicable.size(), "invoice") + " " + correction.intent() + ": " + sums(applicable));
        applicable.stream().limit(MOST_LISTED).forEach(it -> out.println("  " + line(it)));
        if (applicable.size() > MOST_LISTED) {
            out.println("  ... and " + (applicable.size() - MOST_LISTED) + " more");
        }
        long links = applicable.stream()
                .filter(it -> Rulebook.decide(correction, it).step() == Decision.Step.END_LINK)
                .count();
        if (links > 0) {
            out.println(count(links, "link") + " will be ended, where it turns out not to be paid.");
        }
        long messages = applicable.stream().mapToLong(Affected::messages).sum();
        if (correction.endsLinks() && messages > 0) {
            out.println(count(messages, "message") + (messages == 1 ? " has" : " have") + " left already.");
        }
    }

    /** Why invoices are left as they are. */
    void left(List<Affected> left) {
        if (left.isEmpty()) {
            return;
        }
        out.println(count(left.size(), "invoice") + " left as " + (left.size() == 1 ? "it is:" : "they are:"));
        left.stream()
                .limit(MOST_LISTED)
                .forEach(it -> out.println("  " + it.number() + "  " + money(it.amount()) + "  " + why(it)));
        if (left.size() > MOST_LISTED) {
            out.println("  ... and " + (left.size() - MOST_LISTED) + " more");
        }
    }

    String why(Affected it) {
        return Rulebook.decide(correction, it).words();
    }

    private String line(Affected it) {
        String words = it.holds().words();
        String instead = why(it);
        return it.number() + "  " + money(it.amount()) + "  " + it.state() + (words.isEmpty() ? "" : "  " + words)
                + (instead.isEmpty() ? "" : "  " + instead);
    }

    /** What came of it beside what was done. */
    static void after(PrintStream out, CorrectionReport report) {
        report.left().forEach(line -> out.println("  " + line));
        report.paid()
                .forEach((number, words) -> out.println("  " + number + "  " + words
                        + " before its link could be ended: the payment stands, and the invoice is held for you"));
        report.trouble().stream().limit(MOST_LISTED).forEach(trouble -> out.println("  not ended yet: " + trouble));
        if (report.linksOpen() > 0) {
            out.println(count(report.linksOpen(), "link") + " still to be ended; invoice-links issue goes on with it.");
        }
    }

    private static String sums(List<Affected> invoices) {
        return sums(invoices.stream().map(Affected::amount));
    }

    /** Such as {@code THB 1,250.50 · USD 20.00}. */
    static String sums(Stream<Money> amounts) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        amounts.forEach(it -> sums.merge(it.getCurrencyUnit().getCode(), it.getAmount(), BigDecimal::add));
        return String.join(
                " · ",
                sums.entrySet().stream()
                        .map(sum -> sum.getKey() + " " + Amounts.grouped(sum.getValue()))
                        .toList());
    }

    /** Such as {@code THB 1,250.50}. */
    static String money(Money amount) {
        return amount.getCurrencyUnit().getCode() + " " + Amounts.grouped(amount.getAmount());
    }

    static String count(long count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }
}
