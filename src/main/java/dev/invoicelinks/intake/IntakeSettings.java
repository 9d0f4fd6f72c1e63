package dev.invoicelinks.intake;

import dev.invoicelinks.invoice.Use;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the operator decided about reading files.
 *
 * @param defaultCurrency ISO 4217 for rows without a currency; without it the column is required
 * @param defaultRegion ISO 3166 region in which a phone number without {@code +} is read, such as {@code TH}
 * @param defaultLanguage ISO 639-1 for rows without a language
 * @param defaultUse for rows that do not say whether a link takes several payments
 * @param files where every received file is kept under its SHA-256
 * @param batch rows a transaction
 */
public record IntakeSettings(
        @Nullable String defaultCurrency,
        String defaultRegion,
        String defaultLanguage,
        Use defaultUse,
        Path files,
        int batch) {}
