package dev.invoicelinks.sandbox.page.look;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Who looks at a page: the language they chose or their browser likes, and what their browser says about where the request comes from.
 *
 * @param chosen true when the language stands in the address, so that it is to be remembered
 */
public record Visitor(HttpServletRequest request, Language language, boolean chosen) {

    static final String LANGUAGE = "lang";

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]", "0:0:0:0:0:0:0:1", "::1");

    public static Visitor of(HttpServletRequest request) {
        Optional<Language> asked =
                Optional.ofNullable(request.getParameter(LANGUAGE)).flatMap(Language::of);
        Language language = asked.or(() -> cookie(request, LANGUAGE).flatMap(Language::of))
                .orElseGet(() -> Language.likedBest(Optional.ofNullable(request.getHeader("Accept-Language"))
                        .orElse("")));
        return new Visitor(request, language, asked.isPresent());
    }

    public Optional<String> cookie(String name) {
        return cookie(request, name);
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** A field of the form or the address, stripped; empty when it is not there. */
    public String field(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    /** True when the form or the address has this field. */
    public boolean has(String name) {
        return request.getParameter(name) != null;
    }

    public Words words() {
        return language.words();
    }

    /** True on the page of this address and those below it; the links' pages lie below {@code /}. */
    boolean isIn(String address) {
        String path = request.getRequestURI();
        return address.equals("/") ? path.equals("/") || path.startsWith("/merchant/links") : path.startsWith(address);
    }

    /** This page in another language. */
    String addressIn(Language other) {
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam(LANGUAGE, other.code())
                .build()
                .toUriString();
    }

    /**
     * True when browser and network both say that this machine asks for this machine. The host's name counts too: a foreign name that leads here would let a foreign page
     * read what only this machine may.
     */
    public boolean isOnThisMachine() {
        return THIS_MACHINE.contains(request.getRemoteAddr()) && THIS_MACHINE.contains(request.getServerName());
    }

    /** False when the browser says that another site sent this form (Fetch, Origin and Sec-Fetch-Site). */
    public boolean cameFromHere() {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        return (site == null || site.equals("same-origin") || site.equals("none"))
                && (origin == null || isHere(origin));
    }

    private boolean isHere(String origin) {
        try {
            URI uri = new URI(origin);
            int port = uri.getPort() < 0 ? ("https".equals(uri.getScheme()) ? 443 : 80) : uri.getPort();
            return request.getServerName().equalsIgnoreCase(uri.getHost()) && request.getServerPort() == port;
        } catch (URISyntaxException opaque) {
            return false;
        }
    }
}
