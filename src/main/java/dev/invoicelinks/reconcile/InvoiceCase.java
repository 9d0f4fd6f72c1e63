package dev.invoicelinks.reconcile;

import java.util.List;

/**
 * Everything that is known of one invoice when it is settled.
 *
 * @param links every link that its number ever had
 * @param charges every charge that belongs to it, in any order
 * @param outside what people recorded beside the provider
 */
public record InvoiceCase(
        OwedInvoice invoice, List<LinkTerms> links, List<Claimed> charges, List<SettledOutside> outside) {}
