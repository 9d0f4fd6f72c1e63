package dev.invoicelinks.sandbox.page.look;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The stylesheet and the icon of all pages, served from here so that no page asks another host for anything. */
@Controller
public class Stylesheet {

    static final String ADDRESS = "/_page/style.css";

    private static final Duration KEPT = Duration.ofMinutes(1);

    @GetMapping(ADDRESS)
    ResponseEntity<Resource> style() {
        return file("style.css", new MediaType("text", "css", StandardCharsets.UTF_8));
    }

    @GetMapping("/_page/icon.svg")
    ResponseEntity<Resource> icon() {
        return file("icon.svg", new MediaType("image", "svg+xml", StandardCharsets.UTF_8));
    }

    private static ResponseEntity<Resource> file(String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'")
                .cacheControl(CacheControl.maxAge(KEPT))
                .body(new ClassPathResource("sandbox/page/" + name));
    }
}
