package dev.invoicelinks.link.omise;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** The header Retry-After (RFC 9110, 10.2.3): seconds or a date; what is absurd or negative counts as absent. */
final class RetryAfter {

    private static final Duration ABSURD = Duration.ofHours(1);

    private RetryAfter() {}

    static @Nullable Duration of(Response answer, Clock clock) {
        String header = answer.header("Retry-After");
        if (header == null) {
            return null;
        }
        Duration wait = parsed(header.strip(), clock);
        return wait == null || wait.isNegative() || wait.compareTo(ABSURD) > 0 ? null : wait;
    }

    private static @Nullable Duration parsed(String header, Clock clock) {
        if (header.matches("-?\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(header));
        }
        try {
            Instant until = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Duration.between(clock.instant(), until);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
