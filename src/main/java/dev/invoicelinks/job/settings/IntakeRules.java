package dev.invoicelinks.job.settings;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.invoicelinks.intake.IntakeSettings;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;

/** What the settings of the intake must obey. */
final class IntakeRules {

    private static final int LARGEST_BATCH = 10_000;

    private IntakeRules() {}

    static List<String> problems(IntakeSettings settings) {
        Rules rules = new Rules("invoice-links.intake.");
        String currency = settings.defaultCurrency();
        boolean known = currency == null
                || CurrencyUnit.registeredCurrencies().stream()
                        .anyMatch(unit -> unit.getCode().equals(currency.toUpperCase(Locale.ROOT)));
        if (!known) {
            rules.breaks("default-currency", currency, "must be an ISO 4217 code, such as THB");
        }
        if (!PhoneNumberUtil.getInstance().getSupportedRegions().contains(settings.defaultRegion())) {
            rules.breaks("default-region", settings.defaultRegion(), "must be a country's two letters, such as TH");
        }
        if (!List.of("th", "ja", "en").contains(settings.defaultLanguage())) {
            rules.breaks("default-language", settings.defaultLanguage(), "must be th, ja or en");
        }
        rules.between("batch", settings.batch(), 1, LARGEST_BATCH);
        return rules.broken();
    }
}
