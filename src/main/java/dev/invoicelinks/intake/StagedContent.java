package dev.invoicelinks.intake;

import dev.invoicelinks.invoice.Customer;
import dev.invoicelinks.invoice.Invoice;
import dev.invoicelinks.invoice.InvoiceNumber;
import dev.invoicelinks.invoice.JdbcInvoiceColumns;
import dev.invoicelinks.invoice.Use;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a row says; null wherever it could not be read, so only a row without rejections is complete.
 *
 * @param amountMinor minor units of the currency
 * @param metadata the other columns as the books keep them
 * @param proposal for an invoice of the books; null for none
 */
record StagedContent(
        @Nullable InvoiceNumber number,
        @Nullable String customerId,
        @Nullable String customerName,
        Contacts contacts,
        @Nullable Long amountMinor,
        @Nullable String currency,
        Dates dates,
        @Nullable String description,
        String language,
        @Nullable Use use,
        String metadata,
        @Nullable Proposal proposal) {

    /** A row that does not lie under its header: nothing in it can be trusted. */
    static final StagedContent UNREADABLE =
            new StagedContent(null, null, null, Contacts.NONE, null, null, Dates.NONE, null, "", null, "", null);

    /** The number's summand of the hash total. */
    long digits() {
        return number == null ? 0 : number.digits();
    }

    /** What it says is due; null where that could not be read. */
    @Nullable
    Money amount() {
        return amountMinor == null || currency == null ? null : Money.ofMinor(CurrencyUnit.of(currency), amountMinor);
    }

    /** The invoice it makes; empty for a row with rejections. */
    Optional<Invoice> invoice() {
        if (number == null || customerName == null || amountMinor == null || currency == null || use == null) {
            return Optional.empty();
        }
        return Optional.of(new Invoice(
                number,
                new Customer(
                        customerId,
                        customerName,
                        contacts.emails(),
                        contacts.phone(),
                        contacts.lineId(),
                        contacts.whatsapp()),
                Money.ofMinor(CurrencyUnit.of(currency), amountMinor),
                dates.issued(),
                dates.due(),
                description == null ? "" : description,
                language,
                use,
                dates.expires(),
                contacts.channels(),
                JdbcInvoiceColumns.metadata(metadata)));
    }
}
