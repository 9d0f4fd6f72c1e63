package dev.invoicelinks.intake.value;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The months' names and abbreviations in English and Thai, as the Unicode locale data of the Java runtime has them. */
final class MonthNames {

    private static final List<Locale> LOCALES = List.of(Locale.US, Locale.UK, Locale.forLanguageTag("th"));
    private static final Map<String, Month> BY_NAME = names();

    private MonthNames() {}

    /** The month, in any case and with or without the points of an abbreviation; null when the word names none. */
    static @Nullable Month month(String word) {
        return BY_NAME.get(bare(word));
    }

    private static Map<String, Month> names() {
        Map<String, Month> names = new HashMap<>();
        for (Locale locale : LOCALES) {
            for (Month month : Month.values()) {
                names.put(bare(month.getDisplayName(TextStyle.FULL, locale)), month);
                names.put(bare(month.getDisplayName(TextStyle.SHORT, locale)), month);
            }
        }
        return Map.copyOf(names);
    }

    private static String bare(String word) {
        return Written.plain(word).toLowerCase(Locale.ROOT).replace(".", "");
    }
}
