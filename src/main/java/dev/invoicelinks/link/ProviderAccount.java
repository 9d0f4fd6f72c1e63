package dev.invoicelinks.link;

import java.util.List;
import java.util.Set;

/**
 * What the provider says of the account: who it is and what it can take.
 *
 * @param id the provider's account id
 * @param name the trading name, the id where the provider gives none
 * @param country ISO 3166-1 alpha-2, such as {@code TH}
 * @param currency the account's own currency, ISO 4217
 * @param minimumMinor smallest charge in minor units of the account's own currency
 * @param maximumMinor largest charge in minor units of the account's own currency
 * @param currencies the currencies in which links can be asked for, upper case
 * @param extensions what the provider offers beyond the classic Links API, such as {@code expires_at}
 */
public record ProviderAccount(
        String id,
        String name,
        boolean livemode,
        String country,
        String currency,
        long minimumMinor,
        long maximumMinor,
        Set<String> currencies,
        List<String> extensions) {}
