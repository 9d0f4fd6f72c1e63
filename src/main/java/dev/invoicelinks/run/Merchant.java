package dev.invoicelinks.run;

/**
 * Whose invoices these are: one account of one provider in one mode, so that sandbox, test and live books never mix.
 *
 * @param id the row that all keys of this merchant carry
 * @param provider the provider's name, such as {@code omise}
 * @param account the provider's account id
 * @param name the trading name shown in first lines, titles and messages
 */
public record Merchant(int id, String provider, String account, Mode mode, String name) {

    /** The merchant in one word, such as {@code omise/account_123/test}; stable, without secrets. */
    public String key() {
        return provider + "/" + account + "/" + mode.word();
    }
}
