package dev.invoicelinks.reconcile;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The plain words of outcomes, settlements, flags and ageing in one language: English, Thai or Japanese. The books keep codes; words are said at the edge. */
public final class OutcomeWords {

    private final ResourceBundle words;

    private OutcomeWords(ResourceBundle words) {
        this.words = words;
    }

    /** @param language ISO 639-1; English where there are no words in it */
    public static OutcomeWords in(String language) {
        return new OutcomeWords(ResourceBundle.getBundle(
                "reconcile.words",
                Locale.forLanguageTag(language),
                OutcomeWords.class.getClassLoader(),
                // never the language of the machine it runs on
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)));
    }

    /** The short name of an outcome, settlement, flag or bucket. */
    public String name(Enum<?> code) {
        return say(code, "name");
    }

    /** Why it is so: of a {@link Reason}, settlement, flag or candidate's verdict. */
    public String reason(Enum<?> code) {
        return say(code, "reason");
    }

    /** What to do about an outcome, settlement or flag. */
    public String action(Enum<?> code) {
        return say(code, "action");
    }

    private String say(Enum<?> code, String what) {
        return words.getString(code.getDeclaringClass().getSimpleName() + "." + code.name() + "." + what);
    }
}
