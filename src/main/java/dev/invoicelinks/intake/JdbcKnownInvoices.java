package dev.invoicelinks.intake;

import dev.invoicelinks.invoice.JdbcOpenAmount;
import dev.invoicelinks.run.Merchant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The invoices' table, looked into by number. */
public final class JdbcKnownInvoices implements KnownInvoices {

    /** The unique index begins with the number, so that a long list is as many look-ups and never a scan; the sum keeps H2 off the other indexes. */
    private static final String AMONG = """
            select i.number, i.state, i.customer_id, i.customer_name, i.emails, i.phone, i.amount_minor, i.currency, i.due_date,
            %s as open_minor from invoice i join source_file f on f.id = i.file_id
            where i.number in (:numbers) and i.merchant_id + 0 = :merchant and f.outcome = 'ACCEPTED'
            order by i.revision
            """.formatted(JdbcOpenAmount.of("i"));

    private final NamedParameterJdbcTemplate jdbc;
    private final Merchant merchant;

    public JdbcKnownInvoices(JdbcTemplate jdbc, Merchant merchant) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
        this.merchant = merchant;
    }

    @Override
    public Map<String, KnownInvoice> among(Collection<String> numbers) {
        Map<String, KnownInvoice> known = new HashMap<>();
        if (numbers.isEmpty()) {
            return known;
        }
        jdbc.query(AMONG, Map.of("numbers", numbers, "merchant", merchant.id()), row -> {
            known.put(row.getString("number"), JdbcKnownRows.known(row));
        });
        return known;
    }
}
