package dev.invoicelinks.notice;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.Map;

/** One language's texts for one purpose, ready to be filled in. */
final class LanguageTexts {

    private static final Mustache.Escaper HTML = Escapers.simple(
            new String[][] {{"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}, {"\"", "&quot;"}, {"'", "&#39;"}});

    private final Map<TemplatePart, Template> parts;
    private final Conventions conventions;

    /** @param parts a checked template for every part */
    LanguageTexts(Map<TemplatePart, Template> parts, Conventions conventions) {
        this.parts = Map.copyOf(parts);
        this.conventions = conventions;
    }

    /** The template of a checked source. */
    static Template compile(String source, TemplatePart part) {
        return Mustache.compiler()
                .withEscaper(part.isEscaped() ? HTML : Escapers.NONE)
                .emptyStringIsFalse(true)
                .strictSections(true)
                .compile(source);
    }

    Conventions conventions() {
        return conventions;
    }

    /** The part with these values; every variable has one, at least an empty one. */
    String text(TemplatePart part, Map<String, String> values) {
        Template template = parts.get(part);
        if (template == null) {
            throw new IllegalStateException("No template was loaded for " + part);
        }
        return template.execute(values);
    }
}
