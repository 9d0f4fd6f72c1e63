package dev.invoicelinks.intake;

import dev.invoicelinks.invoice.InvoiceState;
import dev.invoicelinks.run.Merchant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The invoices' table, looked into by number. */
public final class JdbcKnownInvoices implements KnownInvoices {

    private static final String AMONG = """
            select i.number, i.state, i.customer_id, i.customer_name, i.emails, i.phone, i.amount_minor, i.currency, i.due_date
            from invoice i
            where i.merchant_id = :merchant and i.number in (:numbers)
              and exists (select 1 from source_file f where f.id = i.file_id and f.outcome = 'ACCEPTED')
            order by i.revision
            """;

    private final JdbcClient jdbc;
    private final Merchant merchant;

    public JdbcKnownInvoices(JdbcClient jdbc, Merchant merchant) {
        this.jdbc = jdbc;
        this.merchant = merchant;
    }

    @Override
    public Map<String, KnownInvoice> among(Collection<String> numbers) {
        Map<String, KnownInvoice> known = new HashMap<>();
        if (!numbers.isEmpty()) {
            jdbc.sql(AMONG)
                    .param("merchant", merchant.id())
                    .param("numbers", numbers)
                    .query(row -> {
                        known.put(
                                row.getString("number"),
                                new KnownInvoice(
                                        JdbcKnownRows.essentials(row, ""),
                                        InvoiceState.valueOf(row.getString("state"))));
                    });
        }
        return known;
    }
}
