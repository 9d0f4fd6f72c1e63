package dev.invoicelinks.sandbox;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** HTTP Basic with the secret key as user name; the password is ignored. Pay pages and sandbox controls need no key. */
class Authentication extends OncePerRequestFilter {

    private static final String BASIC = "Basic ";

    private final Identity identity;

    Authentication(Identity identity) {
        this.identity = identity;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/pay/") || path.startsWith("/_sandbox/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isKnown(request.getHeader("Authorization"))) {
            chain.doFilter(request, response);
            return;
        }
        ApiError refused = ApiError.authentication();
        response.setStatus(refused.status());
        response.setContentType("application/json; charset=utf-8");
        response.getWriter().write(JsonMapper.shared().writeValueAsString(refused.body()));
    }

    private boolean isKnown(String header) {
        if (header == null || !header.startsWith(BASIC)) {
            return false;
        }
        try {
            String decoded = new String(
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip()), StandardCharsets.UTF_8);
            int colon = decoded.indexOf(':');
            String user = colon < 0 ? decoded : decoded.substring(0, colon);
            return MessageDigest.isEqual(
                    user.getBytes(StandardCharsets.UTF_8), identity.secretKey().getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }
}
