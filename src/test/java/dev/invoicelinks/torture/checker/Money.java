package dev.invoicelinks.torture.checker;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** Amounts as people write them, in minor units. */
final class Money {

    private Money() {}

    /** Empty when it is no exact amount of that currency. */
    static Optional<Long> minor(String written, String currency) {
        try {
            int digits = Currency.getInstance(currency).getDefaultFractionDigits();
            return Optional.of(new BigDecimal(written.replaceAll("[\\s,]", ""))
                    .movePointRight(digits)
                    .longValueExact());
        } catch (ArithmeticException | IllegalArgumentException unclear) {
            return Optional.empty();
        }
    }
}
