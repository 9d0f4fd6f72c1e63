package dev.invoicelinks.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a merchant's books stand.
 *
 * @param last null when there was no run yet
 * @param collected what was paid and kept by currency; null until a reconciliation has read it
 * @param invoices how many in each state, states without any and replaced revisions left out
 * @param notices how many messages in each state
 * @param linksToEnd links whose end was ordered and is not certain yet
 */
public record Standing(
        @Nullable LastRun last,
        @Nullable Collected collected,
        Map<String, Long> invoices,
        Map<String, Long> notices,
        long held,
        long linksToEnd,
        List<Waiting> needsYou) {

    /**
     * The newest run.
     *
     * @param command such as {@code issue}
     * @param ended null while it is at work or waits to be gone on with
     */
    public record LastRun(
            long number,
            String command,
            @Nullable Instant started,
            @Nullable Instant ended,
            @Nullable Integer exitCode,
            @Nullable String reason) {}

    /** @param asOf business day of the reconciliation that read it */
    public record Collected(LocalDate asOf, SortedMap<String, BigDecimal> sums) {}

    /**
     * Something that waits for a person.
     *
     * @param command what to do about it, as it is typed or said
     */
    public record Waiting(long count, String what, String command) {}

    /** The fields of {@code status --json}. */
    public Map<String, Object> asJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        if (last != null) {
            json.put("run", last.number());
            json.put("command", last.command());
            json.put("started", last.started() == null ? null : last.started().toString());
            json.put("ended", last.ended() == null ? null : last.ended().toString());
            json.put("exit_code", last.exitCode());
            json.put("reason", last.reason());
        }
        json.put("collected", collected == null ? null : json(collected));
        json.put("invoices", invoices);
        json.put("notices", notices);
        json.put("held", held);
        json.put("links_to_end", linksToEnd);
        json.put("needs_you", needsYou.stream().map(Standing::json).toList());
        json.put("next", next());
        return json;
    }

    private static Map<String, Object> json(Collected collected) {
        Map<String, Object> sums = new LinkedHashMap<>();
        collected.sums().forEach((currency, sum) -> sums.put(currency, sum.toPlainString()));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("as_of", collected.asOf().toString());
        json.put("totals", sums);
        return json;
    }

    private static Map<String, Object> json(Waiting waiting) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("count", waiting.count());
        json.put("what", waiting.what());
        json.put("command", waiting.command());
        return json;
    }

    /** Invoices that the next run goes on with. */
    public long open() {
        return invoices.getOrDefault("READY", 0L)
                + invoices.getOrDefault("CREATING", 0L)
                + invoices.getOrDefault("UNKNOWN", 0L);
    }

    /** Messages that have not left and may. */
    public long waitingMessages() {
        return MessageCounts.of(notices).waiting();
    }

    /** What to do next: the first that applies. */
    public String next() {
        if (last == null) {
            return "invoice-links issue samples/invoices.csv";
        }
        if (last.ended() == null) {
            return "invoice-links " + resuming(last.command()) + ", which goes on with run " + last.number();
        }
        if (Integer.valueOf(ExitCode.FAILED.number()).equals(last.exitCode())) {
            return "put right what ended run " + last.number() + ", then invoice-links " + resuming(last.command());
        }
        if (open() + waitingMessages() + linksToEnd > 0) {
            return "invoice-links issue, which goes on with what is open";
        }
        if (!needsYou.isEmpty()) {
            return "what needs you, above";
        }
        return collected == null && invoices.containsKey("LINKED")
                ? "invoice-links reconcile, which reads what was paid"
                : "nothing is open";
    }

    /** Corrections are finished by the next issue. */
    private static String resuming(String command) {
        return command.equals("reconcile") ? command : "issue";
    }
}
