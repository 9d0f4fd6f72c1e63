package dev.invoicelinks.sandbox.control;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Controls answer only callers on this machine who say so themselves: not over another address, and not a web page of somebody else that has the browser
 * call them.
 */
final class Guard extends OncePerRequestFilter {

    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/_sandbox/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isLoopback(request.getLocalAddr())
                && isLoopback(request.getRemoteAddr())
                && HERE.contains(request.getServerName())
                && isOwn(request.getHeader("Origin"), request)) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("application/json; charset=utf-8");
        response.getWriter()
                .write("{\"object\":\"error\",\"location\":\"https://www.omise.co/api-errors#forbidden\","
                        + "\"code\":\"forbidden\",\"message\":\"the sandbox's controls answer only this machine\"}");
    }

    private static boolean isLoopback(String literal) throws IOException {
        return InetAddress.getByName(literal).isLoopbackAddress();
    }

    private static boolean isOwn(@Nullable String origin, HttpServletRequest request) {
        return origin == null || origin.equals("http://" + request.getServerName() + ":" + request.getServerPort());
    }
}
