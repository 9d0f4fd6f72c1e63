package dev.invoicelinks.sandbox.page.look;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;

/** The languages that pages speak; the first is spoken to whoever asks for none of them. */
public enum Language {
    EN("English", Locale.UK),
    TH("ไทย", Locale.forLanguageTag("th-TH-u-ca-buddhist")),
    JA("日本語", Locale.JAPAN);

    private final String ownName;
    private final Locale locale;

    Language(String ownName, Locale locale) {
        this.ownName = ownName;
        this.locale = locale;
    }

    /** The language of this ISO 639-1 code. */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equalsIgnoreCase(code))
                .findFirst();
    }

    /** What the reader's browser likes best (RFC 9110, Accept-Language); a header that cannot be read says nothing. */
    public static Language likedBest(String acceptLanguage) {
        try {
            List<LanguageRange> liked = LanguageRange.parse(acceptLanguage);
            List<String> codes = Arrays.stream(values()).map(Language::code).toList();
            String best = Locale.lookupTag(liked, codes);
            return best == null ? EN : of(best).orElse(EN);
        } catch (IllegalArgumentException unreadable) {
            return EN;
        }
    }

    /** The code that HTML's {@code lang} and the address bar use. */
    public String code() {
        return locale.getLanguage();
    }

    public String ownName() {
        return ownName;
    }

    /** With the region and calendar its readers use; Thai years are of the Buddhist era. */
    public Locale locale() {
        return locale;
    }

    public Words words() {
        return Words.of(this);
    }
}
