package dev.invoicelinks.reconcile;

/**
 * A charge or dispute in the books that is to be read again.
 *
 * @param row grows with each, so that a reading can be gone on with behind it
 * @param id the provider's
 */
public record OpenRecord(long row, String id) {}
