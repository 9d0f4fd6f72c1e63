package dev.invoicelinks.sandbox.book;

/**
 * What the provider owes the merchant, in minor units.
 *
 * @param total of all movements
 * @param transferable the part that can be transferred to the merchant's bank now
 */
public record Balance(String currency, long total, long transferable) {}
