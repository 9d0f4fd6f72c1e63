package dev.invoicelinks.report;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words of reports in one language: English, Thai or Japanese. */
public final class Words {

    /** Languages that there are words in. */
    public static final List<String> LANGUAGES = List.of("en", "th", "ja");

    private final Locale locale;
    private final ResourceBundle words;

    private Words(Locale locale, ResourceBundle words) {
        this.locale = locale;
        this.words = words;
    }

    /** @param language ISO 639-1; English where there are no words in it */
    public static Words in(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return new Words(
                locale,
                ResourceBundle.getBundle(
                        "report.words",
                        locale,
                        Words.class.getClassLoader(),
                        // never the language of the machine it runs on
                        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)));
    }

    /** ISO 639-1. */
    public String language() {
        return locale.getLanguage();
    }

    /** The words of a key, with what they speak of filled in. */
    public String say(String key, Object... values) {
        return values.length == 0
                ? words.getString(key)
                : new MessageFormat(words.getString(key), Locale.ROOT).format(values);
    }

    /** A day as people write it, such as {@code 24 November 2026}. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(words.getString("day"), locale).format(day);
    }

    /** A day without its year. */
    public String shortDay(LocalDate day) {
        return DateTimeFormatter.ofPattern(words.getString("shortDay"), locale).format(day);
    }

    /** Every word whose key begins so, by the rest of its key; for templates. */
    public Map<String, String> all(String prefix) {
        Map<String, String> all = new LinkedHashMap<>();
        words.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .sorted()
                .forEach(key -> all.put(key.substring(prefix.length()), words.getString(key)));
        return all;
    }
}
