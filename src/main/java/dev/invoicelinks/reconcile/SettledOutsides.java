package dev.invoicelinks.reconcile;

import dev.invoicelinks.run.Merchant;
import java.util.List;
import java.util.Map;

/** What people recorded as settled beside the provider, as far as it stands: what was taken back is left out. */
public interface SettledOutsides {

    /** Nothing was ever recorded. */
    SettledOutsides NONE = (merchant, afterInvoiceId, upToInvoiceId) -> Map.of();

    /** Everything that stands for invoices whose newest revision has an id in this range, the first excluded; by that id. */
    Map<Long, List<SettledOutside>> between(Merchant merchant, long afterInvoiceId, long upToInvoiceId);
}
