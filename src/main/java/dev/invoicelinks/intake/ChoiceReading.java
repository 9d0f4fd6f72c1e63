package dev.invoicelinks.intake;

import dev.invoicelinks.invoice.Use;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the cells that choose one of a few words. */
final class ChoiceReading {

    private static final Set<String> LANGUAGES = Set.of("th", "ja", "en");

    private final IntakeSettings settings;
    private final boolean openAmountOffered;

    ChoiceReading(IntakeSettings settings, boolean openAmountOffered) {
        this.settings = settings;
        this.openAmountOffered = openAmountOffered;
    }

    /** The language of the customer's messages; a region behind it, as in {@code ja-JP}, is left out. */
    String language(RowCells cells) {
        String written = cells.text(Column.LANGUAGE);
        String language = written.toLowerCase(Locale.ROOT).replaceFirst("[-_].*", "");
        if (LANGUAGES.contains(language)) {
            return language;
        }
        if (!written.isEmpty()) {
            cells.warn(Column.LANGUAGE, Rule.LANGUAGE_UNKNOWN, settings.defaultLanguage());
        }
        return settings.defaultLanguage();
    }

    @Nullable
    Use use(RowCells cells) {
        String written = cells.text(Column.MULTIPLE).toLowerCase(Locale.ROOT);
        return switch (written) {
            case "" -> settings.defaultUse();
            case "true", "yes" -> Use.MULTIPLE;
            case "false", "no" -> Use.SINGLE;
            default -> {
                cells.reject(Column.MULTIPLE, Rule.MULTIPLE_UNCLEAR);
                yield null;
            }
        };
    }

    /** An open amount would be asked for as a fixed one, so it is refused rather than misread. */
    void refuseOpenAmount(RowCells cells) {
        switch (cells.text(Column.AMOUNT_MODE).toLowerCase(Locale.ROOT)) {
            case "", "fixed" -> {}
            case "open" ->
                cells.reject(
                        Column.AMOUNT_MODE,
                        openAmountOffered ? Rule.OPEN_AMOUNT_NOT_YET : Rule.OPEN_AMOUNT_NOT_OFFERED);
            default -> cells.reject(Column.AMOUNT_MODE, Rule.AMOUNT_MODE_UNKNOWN);
        }
    }
}
