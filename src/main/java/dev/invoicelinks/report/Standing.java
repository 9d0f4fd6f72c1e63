package dev.invoicelinks.report;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a merchant's books stand.
 *
 * @param run number of the last run; 0 when there was none
 * @param ended null while it is at work or waits to be gone on with
 * @param invoices how many in each state, states without any left out
 * @param notices how many messages in each state
 */
public record Standing(
        long run,
        @Nullable Instant started,
        @Nullable Instant ended,
        @Nullable Integer exitCode,
        @Nullable String reason,
        Map<String, Long> invoices,
        Map<String, Long> notices,
        long held) {

    /** The fields of {@code status --json}. */
    public Map<String, Object> asJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("run", run);
        json.put("started", started == null ? null : started.toString());
        json.put("ended", ended == null ? null : ended.toString());
        json.put("exit_code", exitCode);
        json.put("reason", reason);
        json.put("invoices", invoices);
        json.put("notices", notices);
        json.put("held", held);
        return json;
    }

    /** Invoices that wait for a person. */
    public long needingPerson() {
        return held + invoices.getOrDefault("NEEDS_PERSON", 0L) + invoices.getOrDefault("REJECTED", 0L);
    }

    /** Invoices that the next run goes on with. */
    public long open() {
        return invoices.getOrDefault("READY", 0L)
                + invoices.getOrDefault("CREATING", 0L)
                + invoices.getOrDefault("UNKNOWN", 0L);
    }
}
