package dev.invoicelinks.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import dev.invoicelinks.report.Amounts;
import dev.invoicelinks.report.InvoiceStory;
import dev.invoicelinks.report.Standing;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a person reads of the books, or of one invoice. */
final class StatusScreen {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);
    private static final Map<String, String> INVOICES = inOrder(
            "READY", "to be issued",
            "CREATING", "being issued",
            "UNKNOWN", "not confirmed by Omise yet",
            "LINKED", "with a payment link",
            "SETTLED", "settled",
            "WITHDRAWN", "withdrawn",
            "REJECTED", "refused by the provider",
            "NEEDS_PERSON", "to be looked at");
    private static final Map<String, String> MESSAGES = inOrder(
            "PENDING", "waiting to leave",
            "SENDING", "leaving",
            "RETRY", "to be tried again",
            "SENT", "sent",
            "BOUNCED", "cannot arrive",
            "SEND_UNKNOWN", "may have left or not",
            "CANCELLED", "cancelled");

    private final PrintStream out;
    private final ZoneId zone;

    StatusScreen(PrintStream out, ZoneId zone) {
        this.out = out;
        this.zone = zone;
    }

    private static Map<String, String> inOrder(String... words) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            map.put(words[i], words[i + 1]);
        }
        return map;
    }

    /** The last run, the money, a table of what there is, what needs a person, and the next command. */
    void print(Standing standing) {
        out.println("Last run   " + lastRun(standing.last()));
        out.println("Collected  " + collected(standing.collected()));
        table(standing);
        needs(standing.needsYou());
        out.println("Next: " + standing.next());
    }

    private String lastRun(Standing.@Nullable LastRun last) {
        if (last == null) {
            return "none yet";
        }
        String which =
                last.number() + " (" + last.command() + (last.started() == null ? "" : ", " + at(last.started())) + ")";
        if (last.ended() == null) {
            return which + ": has not ended" + (last.reason() == null ? "" : " (" + last.reason() + ")");
        }
        return which + ": exit code " + last.exitCode() + ", " + last.reason();
    }

    private String at(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }

    private static String collected(Standing.@Nullable Collected collected) {
        if (collected == null) {
            return "not known yet: invoice-links reconcile reads what was paid";
        }
        String sums = collected.sums().entrySet().stream()
                .map(sum -> sum.getKey() + " " + Amounts.grouped(sum.getValue()))
                .collect(Collectors.joining(" · "));
        return (sums.isEmpty() ? "nothing" : sums) + ", as reconciled on " + collected.asOf();
    }

    private void table(Standing standing) {
        List<Line> lines = new ArrayList<>();
        lines(lines, "Invoices", standing.invoices(), INVOICES);
        if (standing.held() > 0) {
            lines.add(new Line("", standing.held(), "of them held"));
        }
        lines(lines, "Messages", standing.notices(), MESSAGES);
        if (standing.linksToEnd() > 0) {
            lines.add(new Line("Links", standing.linksToEnd(), "to be ended"));
        }
        if (!lines.isEmpty()) {
            out.println(AsciiTable.builder()
                    .border(AsciiTable.NO_BORDERS)
                    .data(
                            lines,
                            List.of(
                                    left().with(Line::label),
                                    new Column()
                                            .dataAlign(HorizontalAlign.RIGHT)
                                            .with(line -> String.format(Locale.ROOT, "%,d", line.count())),
                                    left().with(Line::what)))
                    .asString());
        }
    }

    private static Column left() {
        return new Column().dataAlign(HorizontalAlign.LEFT);
    }

    private static void lines(List<Line> lines, String label, Map<String, Long> counts, Map<String, String> words) {
        boolean first = true;
        for (Map.Entry<String, String> word : words.entrySet()) {
            Long count = counts.get(word.getKey());
            if (count != null) {
                lines.add(new Line(first ? label : "", count, word.getValue()));
                first = false;
            }
        }
    }

    private void needs(List<Standing.Waiting> needs) {
        if (needs.isEmpty()) {
            out.println("Needs you  nothing");
            return;
        }
        out.println("Needs you:");
        needs.forEach(it -> out.println(
                "  " + String.format(Locale.ROOT, "%,d", it.count()) + " " + it.what() + ": " + it.command()));
    }

    /** Everything about one invoice, with the code's own words for its states. */
    void print(InvoiceStory story) {
        out.println(story.invoice().number() + "  " + story.invoice().currency() + " "
                + story.invoice().shownAmount() + "  " + story.invoice().customerName());
        line("State", story.invoice().state() + (story.invoice().held() ? ", held" : ""));
        line("Reason", story.reason());
        story.holds().forEach(hold -> line("Held", hold));
        line("Paid", story.paid());
        line("File", story.file() + ", row " + story.row() + ", run " + story.fileRun());
        line("Link", story.link());
        line("Link id", story.linkId());
        line("Token", story.token());
        line("Expires", story.expires());
        story.notices().forEach(notice -> line("Message", notice));
        story.happened().forEach(line -> line("Happened", line));
    }

    private void line(String label, @Nullable String value) {
        if (value != null) {
            out.println("  " + String.format("%-9s", label) + value);
        }
    }

    private record Line(String label, long count, String what) {}
}
