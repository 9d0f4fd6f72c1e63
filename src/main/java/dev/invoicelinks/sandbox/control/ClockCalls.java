package dev.invoicelinks.sandbox.control;

import dev.invoicelinks.sandbox.clock.SandboxClock;
import dev.invoicelinks.sandbox.journal.Journal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The sandbox's time, below {@code /_sandbox/clock}. */
@RestController
class ClockCalls {

    private static final Set<String> WORDS = Set.of("set", "advance", "stopped");

    private final SandboxClock clock;
    private final Eras eras;
    private final Journal journal;

    ClockCalls(SandboxClock clock, Eras eras, Journal journal) {
        this.clock = clock;
        this.eras = eras;
        this.journal = journal;
    }

    @GetMapping("/_sandbox/clock")
    Map<String, Object> read() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("now", clock.instant().toString());
        json.put("stopped", clock.isStopped());
        json.put("moved", !clock.isTheMachines());
        return json;
    }

    /** Stops or goes on first, then sets or advances; what is due by then is done when this answers. */
    @PostMapping("/_sandbox/clock")
    Map<String, Object> move(HttpServletRequest request) {
        ObjectNode asked = ControlBody.of(request, WORDS);
        Instant before = clock.instant();
        Instant target = SandboxClock.possible(target(asked, before));
        eras.requireReachable(before, target);
        stopOrGo(asked.get("stopped"));
        if (!target.equals(before)) {
            clock.set(target);
            eras.begin(before, target);
        }
        Map<String, Object> now = read();
        journal.append("clock", clock.instant(), Map.of("to", now.get("now"), "stopped", now.get("stopped")));
        return now;
    }

    private void stopOrGo(JsonNode stopped) {
        if (stopped == null) {
            return;
        }
        if (!stopped.isBoolean()) {
            throw new ControlRefused("\"stopped\" is " + stopped + "; it must be true or false.");
        }
        if (stopped.asBoolean()) {
            clock.stop();
        } else {
            clock.go();
        }
    }

    private static Instant target(ObjectNode asked, Instant before) {
        try {
            Instant from = asked.has("set")
                    ? OffsetDateTime.parse(asked.get("set").asString("")).toInstant()
                    : before;
            return asked.has("advance")
                    ? from.plus(Duration.parse(asked.get("advance").asString("")))
                    : from;
        } catch (DateTimeException | ArithmeticException unreadable) {
            throw new ControlRefused("The clock takes {\"set\":\"2026-12-01T09:00:00Z\"}, {\"advance\":\"P1DT2H\"} and"
                    + " {\"stopped\":true}, not " + asked + ".");
        }
    }
}
