package dev.invoicelinks.sandbox.page.look;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Who looks at a page: the language they chose or their browser likes, and what their browser says about where the request comes from.
 *
 * @param chosen true when the language stands in the address, so that it is to be remembered
 */
public record Visitor(HttpServletRequest request, Language language, boolean chosen) {

    static final String LANGUAGE = "lang";

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]", "0:0:0:0:0:0:0:1", "::1");

    /** @throws UnreadableRequest when its fields cannot be read */
    public static Visitor of(HttpServletRequest request) {
        Visitor visitor = withoutFields(request);
        return Language.of(visitor.field(LANGUAGE))
                .map(asked -> new Visitor(request, asked, true))
                .orElse(visitor);
    }

    /** Somebody whose fields are not looked at. */
    public static Visitor withoutFields(HttpServletRequest request) {
        String liked = request.getHeader("Accept-Language");
        Language language = cookie(request, LANGUAGE)
                .flatMap(Language::of)
                .orElseGet(() -> Language.likedBest(liked == null ? "" : liked));
        return new Visitor(request, language, false);
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
        String value = parameter(name);
        return value == null ? "" : value.strip();
    }

    private @Nullable String parameter(String name) {
        try {
            return request.getParameter(name);
        } catch (IllegalStateException unreadable) {
            throw new UnreadableRequest(unreadable);
        }
    }

    /** True when the form or the address has this field. */
    public boolean has(String name) {
        return parameter(name) != null;
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
