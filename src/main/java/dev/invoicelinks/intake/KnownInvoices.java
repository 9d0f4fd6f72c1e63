package dev.invoicelinks.intake;

import java.util.Collection;
import java.util.Map;

/** What the books know under some invoice numbers; reading it changes nothing. */
@FunctionalInterface
public interface KnownInvoices {

    /** Books that know nothing yet. */
    KnownInvoices NONE = numbers -> Map.of();

    /** The newest revision of each number that is known. */
    Map<String, KnownInvoice> among(Collection<String> numbers);
}
