package dev.invoicelinks.sandbox.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The pages' templates: every value is escaped; a name that is neither in the view nor in the texts is an error, not a blank. */
public final class Screens {

    private static final String FOLDER = "/sandbox/page/";

    private final Map<String, Template> compiled = new ConcurrentHashMap<>();
    private final Mustache.Compiler compiler = Mustache.compiler()
            .escapeHTML(true)
            .emptyStringIsFalse(true)
            .zeroIsFalse(true)
            .withLoader(Screens::open);

    /**
     * Renders a page; its template is read at the first use.
     *
     * @param view values of this page, by the names its template uses
     */
    public String render(String name, Visitor visitor, Object view) {
        Template template = compiled.computeIfAbsent(name, missing -> compiler.compile(open(missing)));
        StringWriter page = new StringWriter();
        template.execute(view, new Frame(visitor), page);
        return page.toString();
    }

    private static Reader open(String name) {
        String file = FOLDER + name + ".html";
        try (InputStream text = Screens.class.getResourceAsStream(file)) {
            if (text == null) {
                throw new IllegalStateException("The page " + file + " is missing from the program");
            }
            return new StringReader(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The page " + file + " cannot be read", unreadable);
        }
    }

    /** What every page shows around its content. */
    record Frame(Visitor visitor) {

        Words t() {
            return visitor.words();
        }

        String lang() {
            return visitor.language().code();
        }

        String style() {
            return Stylesheet.ADDRESS;
        }

        List<Choice> languages() {
            return Arrays.stream(Language.values())
                    .map(other -> new Choice(
                            other.code(), other.ownName(), visitor.addressIn(other), other == visitor.language()))
                    .toList();
        }
    }

    /** One language of the switch. */
    record Choice(String code, String name, String href, boolean chosen) {}
}
