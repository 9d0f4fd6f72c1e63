package dev.invoicelinks.report.reconciled;

import dev.invoicelinks.report.JdbcReading;
import dev.invoicelinks.run.Merchant;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of the files beside the page, read one by one. */
public final class JdbcTables {

    static final List<String> MATCHED = List.of(
            "invoice_number",
            "customer_id",
            "customer_name",
            "due_date",
            "amount_asked",
            "currency",
            "paid_date",
            "charged",
            "refunded",
            "open_amount",
            "settlement",
            "flags",
            "method",
            "days_late",
            "charge_id",
            "link_id",
            "settled_outside",
            "written_off");
    static final List<String> TRANSFERS = List.of(
            "transferable_date",
            "currency",
            "day_total",
            "type",
            "amount",
            "charge_id",
            "invoice_number",
            "transaction_id");

    /** Accountants match bank statements of the last weeks. */
    private static final int PAST_DAYS = 45;

    /** Invoices a query: small enough to be sorted in memory. */
    private static final long RANGE = 5_000;

    private static final String NEWEST = """
             not exists (select 1 from invoice r where r.number = i.number and r.merchant_id = i.merchant_id and r.revision > i.revision)
            """;
    private static final String MATCHED_ROWS =
            """
            select s.*, i.number, i.customer_id, i.customer_name, i.due_date, i.amount_minor, o.counted_minor, o.returned_minor,
                o.paid_on as charge_paid_on, c.charge_id, c.method, coalesce(c.link_id, l.link_id) as link
            from invoice_settlement s join invoice i on i.id = s.invoice_id
                left join charge_outcome o on o.invoice_id = s.invoice_id and o.counted_minor > 0
                left join charge c on c.id = o.charge_row
                left join payment_link l on l.invoice_id = i.id and l.live_slot = 1
            where s.merchant_id = :merchant and
            """ + NEWEST + " and s.invoice_id > :from and s.invoice_id <= :to order by s.invoice_id, c.id";
    private static final String TRANSFER_ROWS = """
            select t.*, coalesce(c.charge_id, r.charge_id, d.charge_id) as charge, i.number,
                sum(case when t.direction = 'CREDIT' then t.amount_minor else -t.amount_minor end)
                    over (partition by t.transferable_on, t.currency) as day_total
            from provider_transaction t
                left join charge c on c.charge_id = t.origin_id and c.merchant_id = t.merchant_id
                left join refund r on r.refund_id = t.origin_id and r.merchant_id = t.merchant_id
                left join dispute d on d.dispute_id = t.origin_id and d.merchant_id = t.merchant_id
                left join charge m on m.charge_id = coalesce(c.charge_id, r.charge_id, d.charge_id) and m.merchant_id = t.merchant_id
                left join charge_outcome o on o.charge_row = m.id
                left join invoice i on i.id = o.invoice_id
            where t.merchant_id = :merchant and t.transferable_on >= :since and t.origin_kind <> 'TRANSFER'
            order by t.transferable_on, t.currency, t.id
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    public JdbcTables(NamedParameterJdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Every invoice with each charge that counts for it; an invoice's own amounts stand in its first row, so that columns add up. */
    void matched(Merchant merchant, Consumer<List<String>> rows) {
        MapSqlParameterSource values = new MapSqlParameterSource("merchant", merchant.id());
        Long highest = jdbc.queryForObject(
                "select coalesce(max(invoice_id), 0) from invoice_settlement where merchant_id = :merchant",
                values,
                Long.class);
        long[] last = {0};
        for (long from = 0; highest != null && from < highest; from += RANGE) {
            jdbc.query(MATCHED_ROWS, values.addValue("from", from).addValue("to", from + RANGE), row -> {
                boolean first = row.getLong("invoice_id") != last[0];
                last[0] = row.getLong("invoice_id");
                rows.accept(matched(row, first));
            });
        }
    }

    private static List<String> matched(ResultSet row, boolean first) throws SQLException {
        String currency = row.getString("currency");
        LocalDate due = row.getObject("due_date", LocalDate.class);
        LocalDate paid = row.getObject("charge_paid_on", LocalDate.class);
        if (paid == null && first) {
            paid = row.getObject("paid_on", LocalDate.class);
        }
        return List.of(
                row.getString("number"),
                text(row.getString("customer_id")),
                row.getString("customer_name"),
                text(due),
                first ? amount(row.getLong("amount_minor"), currency) : "",
                currency,
                text(paid),
                amount(row.getLong("counted_minor"), currency),
                amount(row.getLong("returned_minor"), currency),
                first ? amount(row.getLong("open_minor"), currency) : "",
                word(row.getString("settlement")),
                first ? words(row.getString("flags")) : "",
                text(row.getString("method")),
                due == null || paid == null ? "" : String.valueOf(Math.max(0, ChronoUnit.DAYS.between(due, paid))),
                text(row.getString("charge_id")),
                text(row.getString("link")),
                first ? amount(row.getLong("outside_minor"), currency) : "",
                first ? amount(row.getLong("written_off_minor"), currency) : "");
    }

    /** Every movement of the balance that is or becomes transferable, with the sum of its day. */
    void transfers(Merchant merchant, LocalDate asOf, Consumer<List<String>> rows) {
        MapSqlParameterSource values =
                new MapSqlParameterSource("merchant", merchant.id()).addValue("since", asOf.minusDays(PAST_DAYS));
        JdbcReading.stream(jdbc, transaction, TRANSFER_ROWS, values, row -> {
            String currency = row.getString("currency");
            long minor = row.getLong("amount_minor");
            rows.accept(List.of(
                    row.getString("transferable_on"),
                    currency,
                    amount(row.getLong("day_total"), currency),
                    row.getString("origin_kind").toLowerCase(Locale.ROOT),
                    amount(row.getString("direction").equals("CREDIT") ? minor : -minor, currency),
                    text(row.getString("charge")),
                    text(row.getString("number")),
                    row.getString("transaction_id")));
        });
    }

    static String amount(long minor, String currency) {
        BigDecimal amount = JdbcReading.amount(minor, currency);
        return amount.toPlainString();
    }

    /** Codes parted by commas, as words. */
    static String words(String codes) {
        return Arrays.stream(codes.split(","))
                .filter(code -> !code.isEmpty())
                .map(JdbcTables::word)
                .collect(Collectors.joining("; "));
    }

    /** Such as {@code partly paid}. */
    static String word(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
