package dev.invoicelinks.intake;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words in which intake speaks of files and rows, in one language: English, Thai or Japanese. */
public final class IntakeWords {

    private final ResourceBundle words;

    private IntakeWords(ResourceBundle words) {
        this.words = words;
    }

    /** @param language ISO 639-1; English where there are no words in it */
    public static IntakeWords in(String language) {
        return new IntakeWords(ResourceBundle.getBundle(
                "intake.words",
                Locale.forLanguageTag(language),
                IntakeWords.class.getClassLoader(),
                // never the language of the machine it runs on
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)));
    }

    /** The words of a rule, a remedy or a decision, with what they speak of filled in. */
    String say(Enum<?> code, Object... values) {
        return say(code.getDeclaringClass().getSimpleName() + "." + code.name(), values);
    }

    /** The words of a key, with what they speak of filled in. */
    String say(String key, Object... values) {
        return values.length == 0
                ? words.getString(key)
                : new MessageFormat(words.getString(key), Locale.ROOT).format(values);
    }
}
