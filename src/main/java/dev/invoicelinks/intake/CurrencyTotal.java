package dev.invoicelinks.intake;

import java.math.BigDecimal;

/**
 * How many invoices of one currency, and their sum.
 *
 * @param sum in whole units of the currency, with all its decimals; amounts that could not be read are not in it
 */
public record CurrencyTotal(long count, BigDecimal sum) {}
