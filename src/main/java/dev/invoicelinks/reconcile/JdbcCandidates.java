package dev.invoicelinks.reconcile;

import dev.invoicelinks.run.Merchant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds invoices that a charge of other origin may have been meant for, by the indexes of amount and number. */
final class JdbcCandidates {

    /** More invoices of one amount than this, none of them the payer's, say nothing. */
    private static final int MOST_OF_AN_AMOUNT = 50;
    /** A description has so many words at most that may be invoice numbers. */
    private static final int MOST_WORDS = 40;

    private static final String SELECT = """
            select i.id, i.number, i.currency, i.amount_minor, s.open_minor, i.issue_date, i.due_date, i.customer_id, i.customer_name, i.emails
            from invoice i join invoice_settlement s on s.invoice_id = i.id
            where i.merchant_id = ? and i.currency = ? and
            """;
    private static final String OF_THE_PAYER_FIRST = """
             order by case when lower(i.customer_name) = lower(?) or lower(i.emails) = lower(?) then 0 else 1 end, i.id desc limit
            """ + MOST_OF_AN_AMOUNT;
    private static final String BY_AMOUNT = SELECT + " i.amount_minor = ?" + OF_THE_PAYER_FIRST;
    /** Of these a part may be open; what is open of any other is found by its amount. */
    private static final String BY_OPEN_PART = SELECT + """
             s.open_minor = ? and s.merchant_id = i.merchant_id
            and s.settlement in ('PARTLY_PAID', 'REFUNDED_IN_PART', 'DISPUTE_OPEN', 'DISPUTE_LOST')
            """ + OF_THE_PAYER_FIRST;

    private static final String BY_NUMBER = SELECT + " i.number in (?, ?)";

    private final JdbcTemplate jdbc;

    JdbcCandidates(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Weighed> of(Merchant merchant, OtherCharge charge) {
        Map<Long, Weighed> found = new LinkedHashMap<>();
        Stream.of(
                        byAmount(BY_AMOUNT, merchant, charge),
                        byAmount(BY_OPEN_PART, merchant, charge),
                        byNumber(merchant, charge))
                .flatMap(it -> it)
                .forEach(it -> found.putIfAbsent(it.invoiceId(), it));
        return List.copyOf(found.values());
    }

    private Stream<Weighed> byAmount(String sql, Merchant merchant, OtherCharge charge) {
        return jdbc
                .query(
                        sql,
                        (row, place) -> weighed(row),
                        merchant.id(),
                        charge.currency(),
                        charge.amountMinor(),
                        String.valueOf(charge.payerName()),
                        String.valueOf(charge.payerEmail()))
                .stream();
    }

    private Stream<Weighed> byNumber(Merchant merchant, OtherCharge charge) {
        return Suggesting.written(charge.description()).stream()
                .limit(MOST_WORDS)
                .flatMap(word -> jdbc
                        .query(
                                BY_NUMBER,
                                (row, place) -> weighed(row),
                                merchant.id(),
                                charge.currency(),
                                word,
                                word.toUpperCase(Locale.ROOT))
                        .stream());
    }

    private static Weighed weighed(ResultSet row) throws SQLException {
        String emails = row.getString("emails");
        return new Weighed(
                row.getLong("id"),
                row.getString("number"),
                row.getString("currency"),
                row.getLong("amount_minor"),
                row.getLong("open_minor"),
                row.getObject("issue_date", LocalDate.class),
                row.getObject("due_date", LocalDate.class),
                row.getString("customer_id"),
                row.getString("customer_name"),
                emails.isEmpty() ? List.of() : Arrays.asList(emails.split(";")));
    }
}
