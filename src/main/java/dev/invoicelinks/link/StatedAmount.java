package dev.invoicelinks.link;

import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/**
 * An amount as the provider states it, in minor units; its currency may be one that we do not know, and then it is no money that we can compare.
 *
 * @param currency upper case
 */
public record StatedAmount(String currency, long minor) {

    /** The amount as money; empty when its currency is none that we know. */
    public Optional<Money> money() {
        try {
            return Optional.of(Money.ofMinor(CurrencyUnit.of(currency), minor));
        } catch (IllegalCurrencyException unknown) {
            return Optional.empty();
        }
    }
}
