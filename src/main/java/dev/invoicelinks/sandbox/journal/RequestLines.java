package dev.invoicelinks.sandbox.journal;

import dev.invoicelinks.sandbox.fault.FaultFilter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Writes a line for every request when it ends, before the rest of its answer leaves. */
final class RequestLines extends OncePerRequestFilter {

    private static final String PAY_PAGE = "/pay/";

    private final Journal journal;
    private final Clock clock;
    private final KeyWords keys = new KeyWords();

    RequestLines(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long after = journal.newest();
        boolean ended = false;
        try {
            chain.doFilter(request, response);
            ended = true;
        } finally {
            journal.append("request", clock.instant(), words(request, status(request, response, ended), after));
        }
    }

    private static @Nullable Integer status(HttpServletRequest request, HttpServletResponse response, boolean ended) {
        boolean cut = request.getAttribute(FaultFilter.CUT) != null && !response.isCommitted();
        if (cut) {
            return null;
        }
        return ended ? response.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private Map<String, @Nullable Object> words(HttpServletRequest request, @Nullable Integer status, long after) {
        Map<String, @Nullable Object> words = new LinkedHashMap<>();
        words.put("method", request.getMethod());
        words.put("path", path(request.getRequestURI()));
        words.put("status", status);
        words.put("fault", request.getAttribute(FaultFilter.STRUCK));
        words.put("key", keys.of(request.getHeader("Authorization")));
        words.put("after", after);
        return words;
    }

    /** The token of a pay page is all that one needs to open it. */
    private static String path(String path) {
        int end = path.indexOf('/', PAY_PAGE.length());
        return path.startsWith(PAY_PAGE) ? PAY_PAGE + "…" + (end < 0 ? "" : path.substring(end)) : path;
    }
}
