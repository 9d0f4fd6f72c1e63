package dev.invoicelinks.correction;

import dev.invoicelinks.invoice.InvoiceState;
import org.joda.money.Money;

/**
 * An invoice that a correction would touch.
 *
 * @param id its row
 * @param detail why it is held or was refused, as the books have it; empty when there is nothing to say
 */
public record Affected(long id, String number, InvoiceState state, Money amount, String detail) {}
