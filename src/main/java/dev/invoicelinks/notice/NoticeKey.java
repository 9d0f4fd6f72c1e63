package dev.invoicelinks.notice;

/**
 * What makes a notice one and the same: a constraint of the books lets it be queued once.
 *
 * @param invoiceId row of the invoice
 * @param linkSequence which of the invoice's links it names
 */
public record NoticeKey(long invoiceId, int linkSequence, Purpose purpose, Recipient recipient) {}
