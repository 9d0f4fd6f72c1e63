package dev.invoicelinks.notice;

import dev.invoicelinks.invoice.BookedInvoice;
import dev.invoicelinks.invoice.JdbcInvoiceColumns;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Invoices read from their table. */
public final class JdbcBookedInvoices implements BookedInvoices {

    private final NamedParameterJdbcTemplate jdbc;

    public JdbcBookedInvoices(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<BookedInvoice> of(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.query(
                "select i.id, i.revision, i.link_sequence, " + JdbcInvoiceColumns.SELECT
                        + " from invoice i where i.id in (:ids) order by i.id",
                Map.of("ids", ids),
                (row, place) -> new BookedInvoice(
                        row.getLong("id"),
                        row.getInt("revision"),
                        row.getInt("link_sequence"),
                        JdbcInvoiceColumns.invoice(row)));
    }
}
