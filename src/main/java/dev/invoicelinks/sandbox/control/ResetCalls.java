package dev.invoicelinks.sandbox.control;

import dev.invoicelinks.sandbox.book.JdbcBook;
import dev.invoicelinks.sandbox.clock.Alarms;
import dev.invoicelinks.sandbox.clock.SandboxClock;
import dev.invoicelinks.sandbox.fault.Faults;
import dev.invoicelinks.sandbox.journal.Journal;
import dev.invoicelinks.sandbox.webhook.Webhooks;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Begins anew: no objects, no faults, no deliveries, the machine's time. Keys, webhook endpoints and the journal stay. */
@RestController
class ResetCalls {

    private final JdbcBook store;
    private final Faults faults;
    private final Webhooks webhooks;
    private final Alarms alarms;
    private final SandboxClock clock;
    private final Journal journal;

    ResetCalls(JdbcBook store, Faults faults, Webhooks webhooks, Alarms alarms, SandboxClock clock, Journal journal) {
        this.store = store;
        this.faults = faults;
        this.webhooks = webhooks;
        this.alarms = alarms;
        this.clock = clock;
        this.journal = journal;
    }

    @PostMapping("/_sandbox/reset")
    Map<String, Object> reset() {
        faults.clear();
        alarms.clear();
        webhooks.startAnew(() -> {
            clock.reset();
            store.clear();
        });
        journal.append("reset", clock.instant(), Map.of());
        return Map.of("reset", true);
    }
}
