package dev.invoicelinks.link;

import java.util.List;

/**
 * One reading of all links that were created in a window of provider time.
 *
 * @param links every link that any page held and the caller wanted, each id once
 * @param stable true when two whole readings in a row held exactly as many ids as the provider's total, so that absence proves something
 */
public record Listing(List<PaymentLink> links, boolean stable) {}
