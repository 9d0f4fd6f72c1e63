package dev.invoicelinks.sandbox.page.look;

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
import java.util.stream.Stream;

/** The pages' templates: every value is escaped; a name that is neither in the view nor in the texts is an error, not a blank. */
final class Screens {

    private static final String FOLDER = "/sandbox/page/";

    private static final Map<String, String> ROOMS =
            Map.of("/", "room_links", "/merchant/inbox", "room_inbox", "/merchant/deliveries", "room_deliveries");

    private final Shop shop;
    private final Map<String, Template> compiled = new ConcurrentHashMap<>();
    private final Mustache.Compiler compiler = Mustache.compiler()
            .escapeHTML(true)
            .emptyStringIsFalse(true)
            .zeroIsFalse(true)
            .withLoader(Screens::open);

    Screens(Shop shop) {
        this.shop = shop;
    }

    /**
     * Renders a page; its template is read at the first use.
     *
     * @param view values of this page, by the names its template uses
     */
    String render(String name, Visitor visitor, Object view) {
        Template template = compiled.computeIfAbsent(name, missing -> compiler.compile(open(missing)));
        StringWriter page = new StringWriter();
        template.execute(view, new Frame(visitor, shop), page);
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
    record Frame(Visitor visitor, Shop shop) {

        Words t() {
            return visitor.words();
        }

        String merchant() {
            return shop.name();
        }

        String questions() {
            return t().get("questions", shop.support());
        }

        String lang() {
            return visitor.language().code();
        }

        String style() {
            return Stylesheet.ADDRESS;
        }

        /** The merchant's pages, of which one is shown. */
        List<Room> rooms() {
            return Stream.of("/", "/merchant/inbox", "/merchant/deliveries")
                    .map(address -> new Room(address, t().get(ROOMS.get(address)), visitor.isIn(address)))
                    .toList();
        }

        List<Choice> languages() {
            return Arrays.stream(Language.values())
                    .map(other -> new Choice(
                            other.code(), other.ownName(), visitor.addressIn(other), other == visitor.language()))
                    .toList();
        }
    }

    /** A part of the merchant's pages. */
    record Room(String address, String name, boolean here) {}

    /** One language of the switch. */
    record Choice(String code, String name, String href, boolean chosen) {}
}
