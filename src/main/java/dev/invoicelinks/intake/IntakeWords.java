package dev.invoicelinks.intake;

import dev.invoicelinks.intake.table.FileKind;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words in which intake speaks of files and rows, in one language: English, Thai or Japanese. */
public final class IntakeWords {

    /** What the words call the file in which rejected rows come back. */
    private static final String REJECTED = FileKind.TEXT.rejectedFile();

    private final ResourceBundle words;
    private final String rejectedFile;

    private IntakeWords(ResourceBundle words, String rejectedFile) {
        this.words = words;
        this.rejectedFile = rejectedFile;
    }

    /** The same words, said of a file of that kind. */
    IntakeWords of(FileKind kind) {
        return new IntakeWords(words, kind.rejectedFile());
    }

    /** @param language ISO 639-1; English where there are no words in it */
    public static IntakeWords in(String language) {
        return new IntakeWords(
                ResourceBundle.getBundle(
                        "intake.words",
                        Locale.forLanguageTag(language),
                        IntakeWords.class.getClassLoader(),
                        // never the language of the machine it runs on
                        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)),
                REJECTED);
    }

    /** The words of a rule, a remedy or a decision, with what they speak of filled in. */
    String say(Enum<?> code, Object... values) {
        return say(code.getDeclaringClass().getSimpleName() + "." + code.name(), values);
    }

    /** The words of a key, with what they speak of filled in. */
    String say(String key, Object... values) {
        String text = words.getString(key).replace(REJECTED, rejectedFile);
        return values.length == 0 ? text : new MessageFormat(text, Locale.ROOT).format(values);
    }
}
