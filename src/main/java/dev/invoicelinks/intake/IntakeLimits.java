package dev.invoicelinks.intake;

import java.util.Set;

/**
 * What the provider's account lets an invoice ask for.
 *
 * @param accountCurrency ISO 4217; the two limits hold for it alone
 * @param minimumMinor smallest amount in minor units
 * @param maximumMinor largest amount in minor units
 * @param currencies ISO 4217 codes a link can be made in
 * @param openAmountOffered true when the customer may enter the amount
 */
public record IntakeLimits(
        String accountCurrency,
        long minimumMinor,
        long maximumMinor,
        Set<String> currencies,
        boolean openAmountOffered) {

    public IntakeLimits {
        currencies = Set.copyOf(currencies);
    }
}
