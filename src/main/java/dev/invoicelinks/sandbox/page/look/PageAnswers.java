package dev.invoicelinks.sandbox.page.look;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
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
    private static final String STRANGER =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none';"
                    + " base-uri 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final Screens screens;

    public PageAnswers(Shop shop) {
        this.screens = new Screens(shop);
    }

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

    /** A page that somebody else wrote, to be shown in a frame of ours: in a box of its own, without scripts, forms and anything from elsewhere. */
    public ResponseEntity<String> strangersPage(String html) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .header("Content-Security-Policy", STRANGER)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .body(html);
    }

    /** Sends the browser on, so that reloading does not send the form again. */
    public ResponseEntity<String> seeOther(Visitor visitor, String address) {
        return guarded(visitor, ResponseEntity.status(HttpStatus.SEE_OTHER), STRICT)
                .location(URI.create(address))
                .build();
    }

    /** Sends the browser on with a cookie. */
    public ResponseEntity<String> seeOther(Visitor visitor, String address, String cookie) {
        return guarded(visitor, ResponseEntity.status(HttpStatus.SEE_OTHER), STRICT)
                .header("Set-Cookie", cookie)
                .location(URI.create(address))
                .build();
    }

    /** Says that something went wrong, in the texts of these names. */
    public ResponseEntity<String> trouble(Visitor visitor, int status, String heading, String words) {
        Words texts = visitor.words();
        return page(visitor, status, "trouble", Map.of("heading", texts.get(heading), "words", texts.get(words)));
    }

    private static BodyBuilder guarded(Visitor visitor, BodyBuilder answer, String policy) {
        if (visitor.chosen()) {
            answer.header("Set-Cookie", languageCookie(visitor.language()).toString());
        }
        return answer.contentType(HTML)
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
