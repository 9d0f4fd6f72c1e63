package dev.invoicelinks.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The program's own pages; whatever is filled in is shown as text. */
public final class PageTemplate {

    private PageTemplate() {}

    /**
     * The page of that name.
     *
     * @param name such as {@code summary.html}
     */
    public static Template of(String name) {
        try (InputStream file = PageTemplate.class.getResourceAsStream("/report/" + name)) {
            if (file == null) {
                throw new IllegalStateException("The page " + name + " is missing from the program");
            }
            return Mustache.compiler()
                    .escapeHTML(true)
                    .emptyStringIsFalse(true)
                    .zeroIsFalse(true)
                    .compile(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The page " + name + " cannot be read", unreadable);
        }
    }
}
