package dev.invoicelinks.intake.text;

import java.nio.charset.Charset;
import java.util.function.ToIntFunction;

/** The encodings of one language's letters that accounting systems still write. */
enum LegacyEncoding {
    /** CP874, and with it TIS-620. */
    THAI("x-windows-874", "windows-874 (Thai)", ThaiText::oddities, 5),
    /** CP932, which spreadsheets in Japan write. */
    JAPANESE("windows-31j", "windows-31j (Japanese)", JapaneseText::oddities, 25),
    /** With it ISO 8859-1, where the two do not differ. */
    WESTERN("windows-1252", "windows-1252 (Western European)", WesternText::oddities, 5);

    private final String charset;
    private final String words;
    private final ToIntFunction<String> oddities;
    private final int tolerated;

    LegacyEncoding(String charset, String words, ToIntFunction<String> oddities, int tolerated) {
        this.charset = charset;
        this.words = words;
        this.oddities = oddities;
        this.tolerated = tolerated;
    }

    Charset charset() {
        return Charset.forName(charset);
    }

    /** What a person calls it. */
    String words() {
        return words;
    }

    /** True when all of them do. */
    boolean isFlawless(String text) {
        return oddities.applyAsInt(text) == 0;
    }

    /** True when nearly all letters outside ASCII stand where they can; names have rare characters in Japan. */
    boolean isPlausible(String text) {
        return oddities.applyAsInt(text) <= tolerated;
    }
}
