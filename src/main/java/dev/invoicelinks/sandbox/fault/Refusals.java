package dev.invoicelinks.sandbox.fault;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Faults that are a status: errors as JSON or as HTML, before or after the work; redirects; a limit of calls a second. */
final class Refusals {

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int MOST_A_SECOND = 1_000_000;
    private static final int HOUR_SECONDS = 3_600;

    private Refusals() {}

    static Fault status(RuleFields fields) {
        int status = (int) fields.whole("status", 500, 400, 599);
        String as = fields.text("as").orElse("json");
        if (!List.of("json", "html", "empty").contains(as)) {
            throw new RuleRefused("\"as\" is \"" + as + "\"; it must be json, html or empty.");
        }
        boolean worked = fields.flag("after_work");
        RetryAfter retryAfter = RetryAfter.of(fields);
        return call -> {
            if (worked) {
                call.work();
            }
            retryAfter.write(call.response(), call.around().clock());
            call.send(error(status, as));
        };
    }

    private static Answer error(int status, String as) {
        return switch (as) {
            case "html" -> Answer.of(status, Answer.HTML, "<html><body><h1>" + status + "</h1>nginx</body></html>");
            case "empty" -> Answer.of(status, Answer.JSON, "");
            default ->
                Answer.of(
                        status,
                        Answer.JSON,
                        "{\"object\":\"error\",\"location\":\"https://www.omise.co/api-errors#"
                                + code(status).replace('_', '-') + "\",\"code\":\"" + code(status)
                                + "\",\"message\":\"refused on purpose by a rule of the sandbox\"}");
        };
    }

    private static String code(int status) {
        return switch (status) {
            case 400 -> "bad_request";
            case 401, 403 -> "authentication_failure";
            case 404 -> "not_found";
            case 408 -> "request_timeout";
            case 409 -> "conflict";
            case 422 -> "failed_payment";
            case 429 -> "too_many_requests";
            case 503 -> "service_unavailable";
            default -> status < 500 ? "bad_request" : "internal_error";
        };
    }

    static Fault redirect(RuleFields fields) {
        int status = (int) fields.whole("status", 302, 300, 308);
        String location = fields.text("location").orElse("http://elsewhere.invalid/");
        return call -> {
            call.response().setHeader("Location", location);
            call.send(Answer.of(status, Answer.HTML, ""));
        };
    }

    /** Above so many calls in one second of the sandbox's clock: 429. Each rate holds for a period, then the next. */
    static Fault rateLimit(RuleFields fields) {
        List<Long> rates = fields.wholes("rates", 0, MOST_A_SECOND);
        if (rates.isEmpty()) {
            throw new RuleRefused("\"rates\" is missing; it must be calls a second, such as [20, 5].");
        }
        RateLimit limit = new RateLimit(rates, fields.whole("period_s", 10, 1, HOUR_SECONDS));
        RetryAfter retryAfter = RetryAfter.of(fields);
        return call -> {
            if (limit.permits(call.around().clock().instant())) {
                call.pass();
            } else {
                retryAfter.write(call.response(), call.around().clock());
                call.send(error(429, "json"));
            }
        };
    }

    /** What Retry-After says: words as they are, however absurd; or a date so far ahead; or nothing. */
    private record RetryAfter(Optional<String> words, Optional<Duration> ahead) {

        static RetryAfter of(RuleFields fields) {
            return new RetryAfter(fields.text("retry_after"), fields.duration("retry_after_date", LONGEST));
        }

        void write(HttpServletResponse response, Clock clock) {
            words.ifPresent(text -> response.setHeader("Retry-After", text));
            ahead.map(duration -> clock.instant().plus(duration).atOffset(ZoneOffset.UTC))
                    .map(DateTimeFormatter.RFC_1123_DATE_TIME::format)
                    .ifPresent(date -> response.setHeader("Retry-After", date));
        }
    }
}
