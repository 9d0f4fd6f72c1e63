package dev.invoicelinks.sandbox.journal;

import dev.invoicelinks.sandbox.webhook.Delivery;
import dev.invoicelinks.sandbox.webhook.OnAttempt;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a line for every attempt to deliver a webhook. */
final class AttemptLines implements OnAttempt {

    private final Journal journal;
    private final Clock clock;

    AttemptLines(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void tried(Delivery delivery) {
        Map<String, @Nullable Object> words = new LinkedHashMap<>();
        words.put("delivery", delivery.id());
        words.put("endpoint", delivery.endpointId());
        words.put("event_id", delivery.eventId());
        words.put("key", delivery.key());
        words.put("link", delivery.linkId());
        words.put("attempt", delivery.attempts());
        words.put("status", delivery.status().word());
        words.put("answer", delivery.answer());
        journal.append("webhook", clock.instant(), words);
    }
}
