package dev.invoicelinks.sandbox.page;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;

/** Answers with pages: each with the headers that keep a browser from doing anything but show it and send its forms back here. */
public final class PageAnswers {

    /** Nothing from elsewhere, no script at all, no style in the text, in no frame. */
    static final String STRICT = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " frame-ancestors 'none'; base-uri 'none'";

    private static final String WITH_OWN_FRAMES = STRICT + "; frame-src 'self'";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final Screens screens = new Screens();

    /** A page with this status. */
    public ResponseEntity<String> page(Visitor visitor, int status, String name, Object view) {
        return page(visitor, ResponseEntity.status(status), name, view);
    }

    /** A page whose answer has more headers, such as cookies. */
    public ResponseEntity<String> page(Visitor visitor, BodyBuilder answer, String name, Object view) {
        return guarded(visitor, answer, STRICT).body(screens.render(name, visitor, view));
    }

    /** A page that shows another answer of this sandbox inside itself. */
    public ResponseEntity<String> pageWithFrame(Visitor visitor, String name, Object view) {
        return guarded(visitor, ResponseEntity.ok(), WITH_OWN_FRAMES).body(screens.render(name, visitor, view));
    }

    /** Sends the browser on, so that reloading does not send the form again. */
    public ResponseEntity<String> seeOther(Visitor visitor, String address) {
        return guarded(visitor, ResponseEntity.status(HttpStatus.SEE_OTHER), STRICT)
                .location(URI.create(address))
                .build();
    }

    private static BodyBuilder guarded(Visitor visitor, BodyBuilder answer, String policy) {
        if (visitor.chosen()) {
            answer.header("Set-Cookie", languageCookie(visitor.language()).toString());
        }
        return answer.contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .header("Content-Security-Policy", policy)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()")
                .header("Vary", "Accept-Language, Cookie")
                .header("Cache-Control", "no-store");
    }

    private static ResponseCookie languageCookie(Language language) {
        return ResponseCookie.from(Visitor.LANGUAGE, language.code())
                .path("/")
                .maxAge(REMEMBERED)
                .httpOnly(true)
                .sameSite("Lax")
                .build();
    }
}
