package dev.invoicelinks.issuing;

import org.jspecify.annotations.Nullable;

/**
 * An invoice as restored books have it.
 *
 * @param id its row
 * @param liveLinkId the link that the books take for the live one; null when there is none
 */
public record RestoredInvoice(
        long id, int revision, @Nullable String liveLinkId) {}
