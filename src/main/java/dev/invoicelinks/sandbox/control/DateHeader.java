package dev.invoicelinks.sandbox.control;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.web.filter.OncePerRequestFilter;

/** Dates every answer by the sandbox's clock, so that a provider whose clock is wrong can be had. */
final class DateHeader extends OncePerRequestFilter {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Clock clock;
    private volatile Written newest = new Written(Long.MIN_VALUE, "");

    DateHeader(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Date", now());
        chain.doFilter(request, response);
    }

    /** Written once a second. */
    private String now() {
        Instant now = clock.instant();
        if (now.getEpochSecond() != newest.second()) {
            newest = new Written(now.getEpochSecond(), FORMAT.format(now));
        }
        return newest.text();
    }

    private record Written(long second, String text) {}
}
