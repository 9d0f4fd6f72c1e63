package dev.invoicelinks.notice;

/**
 * What one pass of sending came to.
 *
 * @param laid messages laid down in the outbox
 * @param kept messages that stay where they are because their link leads to a host that is not allowed
 */
public record SendingReport(int laid, int kept) {}
