package dev.invoicelinks.intake;

import dev.invoicelinks.intake.value.DateOrder;
import dev.invoicelinks.intake.value.DecimalSign;
import dev.invoicelinks.intake.value.SerialDays;
import dev.invoicelinks.intake.value.Writing;
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
 * @param decimalSign how amounts are written in every file; without it each file is asked
 * @param dateOrder how days are written in every file; without it each file is asked
 * @param serialDays from where days are counted in every file; without it each file is asked
 * @param files where every received file is kept under its SHA-256
 * @param batch rows a transaction
 */
public record IntakeSettings(
        @Nullable String defaultCurrency,
        String defaultRegion,
        String defaultLanguage,
        Use defaultUse,
        @Nullable DecimalSign decimalSign,
        @Nullable DateOrder dateOrder,
        @Nullable SerialDays serialDays,
        Path files,
        int batch) {

    /** What is stated of how amounts and days are written. */
    Writing writing() {
        return new Writing(decimalSign, dateOrder, serialDays);
    }
}
