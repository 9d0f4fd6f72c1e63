package dev.invoicelinks.web;

import dev.invoicelinks.run.Merchant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the books can be reached, how many hints wait, and how many requests were refused. */
@RestController
class HealthCalls {

    private final HintBook book;
    private final Merchant merchant;
    private final Refusals refusals;

    HealthCalls(HintBook book, Merchant merchant, Refusals refusals) {
        this.book = book;
        this.merchant = merchant;
        this.refusals = refusals;
    }

    @GetMapping("/health")
    ResponseEntity<Map<String, Object>> health() {
        Map<String, Object> health = new LinkedHashMap<>();
        try {
            health.put("status", "up");
            health.put("mode", merchant.mode().word());
            health.put("hints", hints());
            health.put("refused", refused());
            return ResponseEntity.ok(health);
        } catch (DataAccessException unreachable) {
            return ResponseEntity.status(503).body(Map.of("status", "down", "reason", "the books cannot be reached"));
        }
    }

    private Map<String, Long> hints() {
        Map<String, Long> counts = book.counts(merchant);
        Map<String, Long> hints = new LinkedHashMap<>();
        hints.put("waiting", counts.getOrDefault("RECEIVED", 0L));
        hints.put("done", counts.getOrDefault("DONE", 0L));
        hints.put("ignored", counts.getOrDefault("IGNORED", 0L));
        hints.put("left_to_the_night", counts.getOrDefault("FAILED", 0L));
        return hints;
    }

    private Map<String, Long> refused() {
        Map<String, Long> counts = new LinkedHashMap<>();
        refusals.counts().forEach((refusal, count) -> counts.put(refusal.name().toLowerCase(Locale.ROOT), count));
        return counts;
    }
}
