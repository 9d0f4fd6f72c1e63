package dev.invoicelinks.intake;

import dev.invoicelinks.invoice.InvoiceState;
import dev.invoicelinks.run.Merchant;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** The invoices' table, looked into by number. */
public final class JdbcKnownInvoices implements KnownInvoices {

    /** The numbers are joined and not listed with IN: for a long list H2 would read every invoice of the merchant. */
    private static final String AMONG = """
            select i.number, i.state, i.customer_id, i.customer_name, i.emails, i.phone, i.amount_minor, i.currency, i.due_date
            from unnest(?) n(number) join invoice i on i.merchant_id = ? and i.number = n.number
            where exists (select 1 from source_file f where f.id = i.file_id and f.outcome = 'ACCEPTED')
            order by i.revision
            """;

    private final JdbcTemplate jdbc;
    private final Merchant merchant;

    public JdbcKnownInvoices(JdbcTemplate jdbc, Merchant merchant) {
        this.jdbc = jdbc;
        this.merchant = merchant;
    }

    @Override
    public Map<String, KnownInvoice> among(Collection<String> numbers) {
        Map<String, KnownInvoice> known = new HashMap<>();
        if (!numbers.isEmpty()) {
            jdbc.query(connection -> statement(connection, numbers), row -> {
                known.put(
                        row.getString("number"),
                        new KnownInvoice(
                                JdbcKnownRows.essentials(row, ""), InvoiceState.valueOf(row.getString("state"))));
            });
        }
        return known;
    }

    private PreparedStatement statement(Connection connection, Collection<String> numbers) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(AMONG);
        statement.setArray(1, connection.createArrayOf("varchar", numbers.toArray()));
        statement.setInt(2, merchant.id());
        return statement;
    }
}
