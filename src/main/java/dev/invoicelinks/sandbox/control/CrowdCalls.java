package dev.invoicelinks.sandbox.control;

import dev.invoicelinks.sandbox.book.Mode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Customers come, many at once: {@code /_sandbox/customers}. */
@RestController
class CrowdCalls {

    private static final Set<String> WORDS = Set.of("seed", "mix", "most", "late_after", "live");
    private static final long MOST = 100_000;
    private static final Duration LATEST = Duration.ofDays(366);

    private final Crowd crowd;
    private final Clock clock;

    CrowdCalls(Crowd crowd, Clock clock) {
        this.crowd = crowd;
        this.clock = clock;
    }

    /** Without a mix, everybody pays. */
    @PostMapping("/_sandbox/customers")
    Map<String, Object> come(HttpServletRequest request) {
        ObjectNode asked = ControlBody.of(request, WORDS);
        JsonNode mix = asked.has("mix") ? asked.get("mix") : JsonMapper.shared().readTree("{\"paid\":1}");
        Crowd.Outing outing = new Crowd.Outing(
                asked.path("live").asBoolean(false) ? Mode.LIVE : Mode.TEST,
                whole(asked, "seed", 1, Long.MIN_VALUE),
                Mix.of(mix),
                whole(asked, "most", MOST, 1),
                lateAfter(asked));
        return crowd.visit(outing, clock.instant()).json();
    }

    private static long whole(ObjectNode asked, String name, long otherwise, long least) {
        JsonNode value = asked.path(name);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < least) {
            throw new ControlRefused("\"" + name + "\" is " + value + "; it must be a whole number.");
        }
        return value.asLong();
    }

    private static Duration lateAfter(ObjectNode asked) {
        try {
            Duration late = Duration.parse(asked.path("late_after").asString("PT6H"));
            if (!late.isNegative() && late.compareTo(LATEST) <= 0) {
                return late;
            }
        } catch (DateTimeException unreadable) {
            throw notLate(asked);
        }
        throw notLate(asked);
    }

    private static ControlRefused notLate(ObjectNode asked) {
        return new ControlRefused("\"late_after\" is " + asked.get("late_after")
                + "; it must be a duration such as PT6H, of " + LATEST.toDays() + " days at most.");
    }
}
