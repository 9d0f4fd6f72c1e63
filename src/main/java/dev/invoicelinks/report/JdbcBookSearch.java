package dev.invoicelinks.report;

import dev.invoicelinks.invoice.JdbcClaimed;
import dev.invoicelinks.run.Merchant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Look-ups in the books; each is one statement on an index. */
public final class JdbcBookSearch implements BookSearch {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);

    private static final String STATE = JdbcClaimed.state("i");

    private static final String INVOICE = "select " + STATE + """
             as state, i.id, i.number, i.revision, i.reason, i.customer_id, i.customer_name, i.amount_minor, i.currency,
                i.due_date, i.row_number, i.run_number, f.name as file_name, f.run_number as file_run, l.payment_uri, l.link_id, l.token,
                l.expires_on, l.state as link_state,
                exists (select 1 from hold h where h.invoice_id = i.id and h.open_slot = 1) as held
            from invoice i join source_file f on f.id = i.file_id
                left join payment_link l on l.invoice_id = i.id and l.live_slot = 1
            where i.merchant_id = :merchant and f.outcome = 'ACCEPTED'
              and not exists (select 1 from invoice r where r.number = i.number and r.merchant_id = i.merchant_id
                and r.revision > i.revision)
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final ZoneId zone;

    /** @param zone the merchant's, for the times in an invoice's story */
    public JdbcBookSearch(NamedParameterJdbcTemplate jdbc, ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    @Override
    public Standing standing(Merchant merchant) {
        return new JdbcStanding(jdbc).of(merchant);
    }

    @Override
    public Optional<InvoiceStory> story(Merchant merchant, String number) {
        return jdbc
                .query(
                        INVOICE + " and i.number = :number",
                        Map.of("merchant", merchant.id(), "number", number),
                        (row, place) -> story(merchant, row))
                .stream()
                .findFirst();
    }

    private InvoiceStory story(Merchant merchant, ResultSet row) throws SQLException {
        LocalDate expires = row.getObject("expires_on", LocalDate.class);
        return new InvoiceStory(
                listed(row),
                row.getString("file_name"),
                row.getInt("row_number"),
                row.getLong("run_number"),
                row.getLong("file_run"),
                row.getString("reason"),
                holds(row.getLong("id"), row.getString("number")),
                paid(row.getLong("id"), "USED".equals(row.getString("link_state"))),
                row.getString("payment_uri"),
                row.getString("link_id"),
                row.getString("token"),
                expires == null ? null : expires.toString(),
                notices(row.getLong("id")),
                happened(merchant, row.getString("number")));
    }

    private List<String> holds(long invoice, String number) {
        return new JdbcHolds(jdbc)
                .of(List.of(invoice)).getOrDefault(invoice, List.of()).stream()
                        .map(hold -> (hold.reason() + ". ").replace("..", ".")
                                + StandingHold.remedies(List.of(hold), number))
                        .toList();
    }

    /** What a reconciliation found, else that the link was seen used. */
    private @Nullable String paid(long invoice, boolean isUsed) {
        return jdbc.query("""
                        select currency, paid_minor, refunded_minor, paid_on from invoice_settlement
                        where invoice_id = :invoice and paid_minor > 0
                        """, Map.of("invoice", invoice), (row, place) -> paid(row)).stream()
                .findFirst()
                .orElse(isUsed ? "its link was paid; invoice-links reconcile reads how much" : null);
    }

    private static String paid(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        LocalDate on = row.getObject("paid_on", LocalDate.class);
        String refunded = row.getLong("refunded_minor") == 0
                ? ""
                : ", of which " + Amounts.grouped(JdbcReading.amount(row, "refunded_minor", currency)) + " came back";
        return currency + " " + Amounts.grouped(JdbcReading.amount(row, "paid_minor", currency))
                + (on == null ? "" : " on " + on) + refunded;
    }

    private List<String> notices(long invoice) {
        return jdbc.query(
                "select channel, recipient, state, reason, changed_at from notice where invoice_id = :invoice order by id",
                Map.of("invoice", invoice),
                (row, place) -> {
                    String reason = row.getString("reason");
                    String state =
                            row.getString("state").toLowerCase(Locale.ROOT).replace('_', ' ');
                    String channel = row.getString("channel").equals("EMAIL") ? "e-mail" : row.getString("channel");
                    return state + " by " + channel + " to " + row.getString("recipient") + ", "
                            + time(row, "changed_at") + (reason == null ? "" : ": " + reason);
                });
    }

    private List<String> happened(Merchant merchant, String number) {
        return jdbc.query(
                """
                select at, run_number, action, facts, personal from audit
                where merchant_id = :merchant and subject = :number order by id limit 200
                """,
                Map.of("merchant", merchant.id(), "number", number),
                (row, place) -> time(row, "at") + ", run " + row.getLong("run_number") + ": " + row.getString("action")
                        + ", " + row.getString("facts")
                        + (row.getString("personal") == null
                                ? ""
                                : ", " + row.getString("personal").replace("\n", ": ")));
    }

    @Override
    public List<ListedInvoice> list(Merchant merchant, Filter filter) {
        StringBuilder sql = new StringBuilder(INVOICE);
        MapSqlParameterSource values = new MapSqlParameterSource("merchant", merchant.id());
        and(sql, values, STATE + " = :state", "state", filter.state());
        and(sql, values, "i.currency = :currency", "currency", filter.currency());
        and(sql, values, "f.name = :file", "file", filter.file());
        String customer = filter.customer();
        and(
                sql,
                values,
                "(lower(i.customer_name) like :customer or lower(i.customer_id) like :customer)",
                "customer",
                customer == null ? null : "%" + customer.toLowerCase(Locale.ROOT) + "%");
        and(sql, values, "i.due_date < :due", "due", filter.dueBefore());
        sql.append(" order by i.id limit ").append(filter.limit());
        return jdbc.query(sql.toString(), values, (row, place) -> listed(row));
    }

    private static void and(
            StringBuilder sql, MapSqlParameterSource values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            values.addValue(name, value);
        }
    }

    private static ListedInvoice listed(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        int decimals = CurrencyUnit.of(currency).getDecimalPlaces();
        return new ListedInvoice(
                row.getString("number"),
                row.getInt("revision"),
                row.getString("state"),
                row.getBoolean("held"),
                row.getString("customer_id"),
                row.getString("customer_name"),
                row.getBigDecimal("amount_minor").movePointLeft(decimals).setScale(decimals),
                currency,
                row.getObject("due_date", LocalDate.class));
    }

    private String time(ResultSet row, String column) throws SQLException {
        Instant at = JdbcStanding.instant(row, column);
        return at == null ? "" : TIME.format(at.atZone(zone));
    }
}
