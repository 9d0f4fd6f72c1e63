package dev.invoicelinks.issuing;

import dev.invoicelinks.invoice.Customer;
import dev.invoicelinks.invoice.Invoice;
import dev.invoicelinks.invoice.InvoiceNumber;
import dev.invoicelinks.invoice.Use;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Invoices for tests of issuing. */
final class Samples {

    private Samples() {}

    static Invoice invoice(String number, LocalDate due, LocalDate expiresOn) {
        return new Invoice(
                InvoiceNumber.canonical(number),
                new Customer("C-1", "Aroi Dee Co., Ltd.", List.of("ap@aroidee.example"), null, null, null),
                Money.ofMinor(CurrencyUnit.of("THB"), 125050),
                null,
                due,
                "Design work",
                "th",
                Use.SINGLE,
                expiresOn,
                List.of(),
                Map.of());
    }
}
