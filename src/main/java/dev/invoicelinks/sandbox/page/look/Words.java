package dev.invoicelinks.sandbox.page.look;

import com.samskivert.mustache.Mustache;
import java.text.MessageFormat;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The texts of one language, by name; templates see them as {@code {{t.name}}}. */
public final class Words implements Mustache.CustomContext {

    private static final Map<Language, Words> READ = new ConcurrentHashMap<>();

    private final Language language;
    private final ResourceBundle bundle;

    private Words(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "sandbox.page.words",
                language.locale().stripExtensions(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Read at the first page in this language, not when the sandbox starts. */
    static Words of(Language language) {
        return READ.computeIfAbsent(language, Words::new);
    }

    /** @throws MissingResourceException for a name that the language lacks */
    @Override
    public String get(String name) {
        return bundle.getString(name);
    }

    public boolean has(String name) {
        return bundle.containsKey(name);
    }

    /** The text with its places {@code {0}}, {@code {1}} filled. */
    public String get(String name, Object... places) {
        return new MessageFormat(get(name), language.locale()).format(places);
    }
}
