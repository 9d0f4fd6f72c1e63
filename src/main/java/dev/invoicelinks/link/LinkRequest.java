package dev.invoicelinks.link;

import dev.invoicelinks.invoice.ReferenceToken;
import org.joda.money.Money;

/**
 * One link to be made.
 *
 * @param token stands first in the description; an answer without it is not the link asked for
 */
public record LinkRequest(ReferenceToken token, Money amount, String title, String description, boolean multiple) {}
