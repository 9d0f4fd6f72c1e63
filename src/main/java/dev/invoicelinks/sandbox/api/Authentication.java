package dev.invoicelinks.sandbox.api;

import dev.invoicelinks.sandbox.book.Identity;
import dev.invoicelinks.sandbox.book.Mode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** HTTP Basic with a secret key as user name, which decides the mode; the password is ignored. The version must be one that exists. Pages and controls need no key. */
class Authentication extends OncePerRequestFilter {

    private static final String BASIC = "Basic ";

    /** What an account can take is no secret (Omise API, Capability). */
    private static final String FOR_PUBLIC_KEYS = "/capability";

    private final Identity identity;

    Authentication(Identity identity) {
        this.identity = identity;
    }

    /** Everything is the API but the merchant's pages, the pay pages and the controls. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/")
                || path.startsWith("/merchant/")
                || path.startsWith("/_page/")
                || path.startsWith("/pay/")
                || path.startsWith("/_sandbox/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Mode> mode = key(request.getHeader("Authorization")).flatMap(key -> mode(key, request));
        String version = request.getHeader(VersionedAnswers.HEADER);
        if (mode.isEmpty()) {
            refuse(response, ApiError.authentication());
        } else if (Version.of(version).isEmpty()) {
            refuse(response, ApiError.badRequest("API version " + version + " does not exist"));
        } else {
            Asked.by(request, mode.get());
            chain.doFilter(request, response);
        }
    }

    private static void refuse(HttpServletResponse response, ApiError refused) throws IOException {
        response.setStatus(refused.status());
        response.setContentType("application/json; charset=utf-8");
        response.getWriter().write(JsonMapper.shared().writeValueAsString(refused.body()));
    }

    private static Optional<String> key(@Nullable String header) {
        if (header == null || !header.startsWith(BASIC)) {
            return Optional.empty();
        }
        try {
            String decoded = new String(
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip()), StandardCharsets.UTF_8);
            int colon = decoded.indexOf(':');
            return Optional.of(colon < 0 ? decoded : decoded.substring(0, colon));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private Optional<Mode> mode(String key, HttpServletRequest request) {
        boolean isPublic = request.getRequestURI().equals(FOR_PUBLIC_KEYS);
        return Stream.of(Mode.values())
                .filter(mode -> isSame(key, identity.keys(mode).secretKey())
                        || isPublic && isSame(key, identity.keys(mode).publicKey()))
                .findFirst();
    }

    private static boolean isSame(String given, String key) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8));
    }
}
