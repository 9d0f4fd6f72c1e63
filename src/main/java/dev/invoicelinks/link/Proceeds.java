package dev.invoicelinks.link;

/**
 * What a charge brings, in minor units of the currency of settlement: {@code net = funding - fee - feeVat - interest - interestVat}.
 *
 * @param funding the amount in the currency of settlement
 */
public record Proceeds(
        StatedAmount funding,
        long netMinor,
        long feeMinor,
        long feeVatMinor,
        long interestMinor,
        long interestVatMinor) {}
