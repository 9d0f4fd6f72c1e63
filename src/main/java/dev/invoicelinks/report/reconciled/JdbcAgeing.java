package dev.invoicelinks.report.reconciled;

import dev.invoicelinks.reconcile.AgeingBucket;
import dev.invoicelinks.report.JdbcReading;
import dev.invoicelinks.run.Merchant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Open invoices in the order of customers, so that each customer's sums need no memory of the others. */
public final class JdbcAgeing {

    private static final String OPEN = """
            select i.number, i.customer_id, i.customer_name, i.due_date, s.currency, s.bucket, s.open_minor, s.overpaid_minor,
                exists (select 1 from hold h where h.invoice_id = i.id and h.open_slot = 1) as held
            from invoice_settlement s join invoice i on i.id = s.invoice_id
            where s.merchant_id = :merchant and (s.open_minor > 0 or s.overpaid_minor > 0)
              and not exists (select 1 from invoice r where r.number = i.number and r.merchant_id = i.merchant_id
                and r.revision > i.revision)
            """;
    private static final String BY_CUSTOMER =
            " order by coalesce(i.customer_id, ''), i.customer_name, s.currency, i.due_date, i.id";
    private static final String OVERDUE =
            " and s.open_minor > 0 and s.bucket <> 'NOT_DUE' order by i.due_date, s.open_minor desc limit :most";

    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    public JdbcAgeing(NamedParameterJdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** One row a customer and currency. */
    void byCustomer(Merchant merchant, Consumer<List<String>> rows) {
        Customers customers = new Customers(rows);
        JdbcReading.stream(
                jdbc,
                transaction,
                OPEN + BY_CUSTOMER,
                new MapSqlParameterSource("merchant", merchant.id()),
                row -> customers.add(line(row)));
        customers.end();
    }

    /** The invoices that have been overdue for longest. */
    List<Ageing.Line> overdue(Merchant merchant, int most) {
        return jdbc.query(
                OPEN + OVERDUE,
                new MapSqlParameterSource("merchant", merchant.id()).addValue("most", most),
                (row, place) -> line(row));
    }

    private static Ageing.Line line(ResultSet row) throws SQLException {
        String bucket = row.getString("bucket");
        return new Ageing.Line(
                new Ageing.Key(row.getString("customer_id"), row.getString("customer_name"), row.getString("currency")),
                row.getString("number"),
                row.getObject("due_date", LocalDate.class),
                bucket == null ? null : AgeingBucket.valueOf(bucket),
                row.getLong("open_minor"),
                row.getLong("overpaid_minor"),
                row.getBoolean("held"));
    }

    /** One customer after the other. */
    private static final class Customers {

        private final Consumer<List<String>> rows;
        private @Nullable Ageing current;

        Customers(Consumer<List<String>> rows) {
            this.rows = rows;
        }

        void add(Ageing.Line line) {
            if (current == null || !current.isOf(line.key())) {
                end();
                current = new Ageing(line.key());
            }
            current.add(line);
        }

        void end() {
            if (current != null) {
                rows.accept(current.cells());
            }
        }
    }
}
