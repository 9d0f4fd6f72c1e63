package dev.invoicelinks.issuing;

import dev.invoicelinks.link.PaymentLink;
import dev.invoicelinks.run.Run;
import java.util.Map;

/** The invoices of which the provider has a link that another installation made. */
public interface ForeignLinks {

    /**
     * Sets those of these invoices aside that have no link of ours and would get one now, in one commit. An invoice that a person has released is not set aside
     * for the same link again. Safe to repeat.
     *
     * @param links by the invoice's number
     * @return how many were set aside
     */
    int hold(Run run, Map<String, PaymentLink> links);
}
