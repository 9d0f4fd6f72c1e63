package dev.invoicelinks.reconcile;

import dev.invoicelinks.run.Merchant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

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
    private static final String BY_AMOUNT = SELECT + """
             i.amount_minor = ?
            order by case when lower(i.customer_name) = lower(?) or lower(i.emails) = lower(?) then 0 else 1 end, i.id desc limit
            """ + MOST_OF_AN_AMOUNT;
    private static final String BY_ID = SELECT + " i.id = ?";
    private static final String BY_NUMBER = SELECT + " i.number in (?, ?)";

    /** Of these a part may be open; what is open of any other is its amount, or nothing. Read once a page, because it looks at every settlement. */
    private static final String OPEN_PARTS = """
            select s.open_minor, s.invoice_id from invoice_settlement s where s.merchant_id = :merchant
                and s.settlement in ('PARTLY_PAID', 'REFUNDED_IN_PART', 'DISPUTE_OPEN', 'DISPUTE_LOST') and s.open_minor in (:amounts)
            limit 10000
            """;

    private final JdbcTemplate jdbc;

    JdbcCandidates(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** By the keys of the charges. */
    Map<Long, List<Weighed>> of(Merchant merchant, Map<Long, OtherCharge> charges) {
        Map<Long, List<Weighed>> candidates = new HashMap<>();
        if (charges.isEmpty()) {
            return candidates;
        }
        Map<Long, List<Long>> openParts = openParts(
                merchant,
                charges.values().stream().map(OtherCharge::amountMinor).collect(Collectors.toSet()));
        charges.forEach((key, charge) -> {
            Map<Long, Weighed> found = new LinkedHashMap<>();
            Stream.of(
                            byAmount(merchant, charge),
                            openParts.getOrDefault(charge.amountMinor(), List.of()).stream()
                                    .limit(MOST_OF_AN_AMOUNT)
                                    .flatMap(id -> query(BY_ID, merchant, charge, id)),
                            byNumber(merchant, charge))
                    .flatMap(it -> it)
                    .forEach(it -> found.putIfAbsent(it.invoiceId(), it));
            candidates.put(key, List.copyOf(found.values()));
        });
        return candidates;
    }

    private Map<Long, List<Long>> openParts(Merchant merchant, Set<Long> amounts) {
        return new NamedParameterJdbcTemplate(jdbc)
                        .query(
                                OPEN_PARTS,
                                Map.of("merchant", merchant.id(), "amounts", amounts),
                                (row, place) -> Map.entry(row.getLong(1), row.getLong(2)))
                        .stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Stream<Weighed> byAmount(Merchant merchant, OtherCharge charge) {
        return query(
                BY_AMOUNT,
                merchant,
                charge,
                charge.amountMinor(),
                String.valueOf(charge.payerName()),
                String.valueOf(charge.payerEmail()));
    }

    private Stream<Weighed> byNumber(Merchant merchant, OtherCharge charge) {
        return Suggesting.written(charge.description()).stream()
                .limit(MOST_WORDS)
                .flatMap(word -> query(BY_NUMBER, merchant, charge, word, word.toUpperCase(Locale.ROOT)));
    }

    private Stream<Weighed> query(String sql, Merchant merchant, OtherCharge charge, Object... values) {
        Object[] all = Stream.concat(Stream.of(merchant.id(), charge.currency()), Stream.of(values))
                .toArray();
        return jdbc.query(sql, (row, place) -> weighed(row), all).stream();
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
