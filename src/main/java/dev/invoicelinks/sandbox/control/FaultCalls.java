package dev.invoicelinks.sandbox.control;

import dev.invoicelinks.sandbox.book.UnknownObject;
import dev.invoicelinks.sandbox.fault.Faults;
import dev.invoicelinks.sandbox.journal.Journal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules of faults, below {@code /_sandbox/faults}. */
@RestController
class FaultCalls {

    private static final String REMOVED = "fault.removed";

    private final Faults faults;
    private final Journal journal;
    private final Clock clock;

    FaultCalls(Faults faults, Journal journal, Clock clock) {
        this.faults = faults;
        this.journal = journal;
        this.clock = clock;
    }

    @GetMapping("/_sandbox/faults")
    List<Map<String, Object>> list() {
        return faults.list();
    }

    @PostMapping("/_sandbox/faults")
    Map<String, Object> set(HttpServletRequest request) {
        Map<String, Object> rule = faults.add(ControlBody.of(request));
        journal.append("fault.set", clock.instant(), Map.of("fault", rule.get("id"), "rule", rule.get("rule")));
        return rule;
    }

    @DeleteMapping("/_sandbox/faults/{id}")
    Map<String, Object> remove(@PathVariable String id) {
        if (!faults.remove(id)) {
            throw new UnknownObject("fault", id);
        }
        journal.append(REMOVED, clock.instant(), Map.of("fault", id));
        return Map.of("id", id, "deleted", true);
    }

    @DeleteMapping("/_sandbox/faults")
    List<Map<String, Object>> removeAll() {
        faults.clear();
        journal.append(REMOVED, clock.instant(), Map.of("fault", "all"));
        return faults.list();
    }
}
