package dev.invoicelinks.reconcile;

import static dev.invoicelinks.reconcile.JdbcChargeColumns.longOrNull;

import dev.invoicelinks.reconcile.Claimed.Way;
import dev.invoicelinks.reconcile.Matcher.Known;
import dev.invoicelinks.reconcile.Matcher.Match;
import dev.invoicelinks.reconcile.Matcher.Place;
import dev.invoicelinks.run.Leases;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Run;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Matches in the books. */
public final class JdbcMatchBook implements MatchBook {

    private static final String NEWEST = """
            (select newest.id from invoice newest where newest.number = %1$s.number and newest.merchant_id = %1$s.merchant_id
                order by newest.revision desc limit 1)""";
    private static final String UNCLAIMED =
            """
            select c.id, c.link_id, c.token, l.id as link_row, m.charge_row, m.invoice_id, m.link_row as was_link,
                m.reason,
            """ + NEWEST.formatted("l") + " as link_invoice, " + NEWEST.formatted("t") + " as token_invoice, "
                    + NEWEST.formatted("a") + " as accepted_invoice\n" + """
            from (select x.id, x.charge_id, x.link_id, x.token, x.merchant_id from charge x
                left join payment_link known on known.merchant_id = x.merchant_id and known.link_id = x.link_id
                where known.link_id is null and x.merchant_id = ? and %s) c
            left join payment_link l on l.token = c.token and l.merchant_id = c.merchant_id
            left join invoice t on t.token = c.token and t.merchant_id = c.merchant_id
            left join accepted_match a on a.charge_id = c.charge_id and a.merchant_id = c.merchant_id and a.standing_slot = 1
            left join charge_match m on m.charge_row = c.id
            order by c.link_id, c.id
            """;
    /** In the order of the index by which all charges are looked at, which holds all that is asked of them. */
    private static final String PAGED = " order by x.merchant_id, x.link_id, x.id limit ?";

    private static final String OF_SAME_LINK = UNCLAIMED.formatted("x.link_id = ? and x.id > ?" + PAGED);
    private static final String OF_LATER_LINKS = UNCLAIMED.formatted("x.link_id > ?" + PAGED);
    private static final String OF_NO_LINK = UNCLAIMED.formatted("x.link_id is null and x.id > ?" + PAGED);
    private static final String ONE = UNCLAIMED.formatted("x.id = ?");
    private static final String INSERT =
            "insert into charge_match (invoice_id, link_row, reason, merchant_id, charge_row) values (?, ?, ?, ?, ?)";
    private static final String UPDATE =
            "update charge_match set invoice_id = ?, link_row = ?, reason = ? where merchant_id = ? and charge_row = ?";
    private static final String FORGET = """
            delete from charge_match where merchant_id = ? and exists (
                select 1 from charge c join payment_link l on l.merchant_id = c.merchant_id and l.link_id = c.link_id
                where c.id = charge_match.charge_row)
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Leases leases;

    public JdbcMatchBook(JdbcTemplate jdbc, TransactionTemplate transaction, Leases leases) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.leases = leases;
    }

    @Override
    public List<Unclaimed> next(Merchant merchant, After after, int limit) {
        List<Unclaimed> page = after.linkId() == null ? List.of() : ofLinks(merchant, after.linkId(), after, limit);
        return page.isEmpty()
                ? query(OF_NO_LINK, merchant.id(), after.linkId() == null ? after.chargeRow() : 0, limit)
                : page;
    }

    private List<Unclaimed> ofLinks(Merchant merchant, String link, After after, int limit) {
        List<Unclaimed> rest = query(OF_SAME_LINK, merchant.id(), link, after.chargeRow(), limit);
        return rest.isEmpty() ? query(OF_LATER_LINKS, merchant.id(), link, limit) : rest;
    }

    @Override
    public Optional<Unclaimed> one(Merchant merchant, long chargeRow) {
        return query(ONE, merchant.id(), chargeRow).stream().findFirst();
    }

    private List<Unclaimed> query(String sql, Object... parameters) {
        return jdbc.query(sql, (row, place) -> unclaimed(row), parameters);
    }

    private static Unclaimed unclaimed(ResultSet row) throws SQLException {
        Long byLink = longOrNull(row, "link_invoice");
        Long byInvoice = longOrNull(row, "token_invoice");
        Long accepted = longOrNull(row, "accepted_invoice");
        Place token = byLink != null
                ? new Place(byLink, row.getLong("link_row"))
                : byInvoice != null ? new Place(byInvoice, null) : null;
        return new Unclaimed(
                row.getLong("id"),
                row.getString("link_id"),
                row.getString("token"),
                new Known(null, accepted == null ? null : new Place(accepted, null), token),
                before(row));
    }

    private static @Nullable Match before(ResultSet row) throws SQLException {
        if (row.getObject("charge_row") == null) {
            return null;
        }
        Long invoice = longOrNull(row, "invoice_id");
        Reason reason = Reason.valueOf(Objects.requireNonNull(row.getString("reason")));
        return new Match(
                invoice == null ? null : new Place(invoice, longOrNull(row, "was_link")),
                invoice == null ? null : Way.of(reason),
                reason);
    }

    @Override
    public void record(Run run, List<Matched> matched) {
        transaction.executeWithoutResult(status -> {
            leases.confirm(run.merchant(), run.fence());
            write(run, INSERT, matched.stream().filter(Matched::isNew).toList());
            write(run, UPDATE, matched.stream().filter(it -> !it.isNew()).toList());
        });
    }

    private void write(Run run, String sql, List<Matched> matched) {
        if (matched.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(sql, matched, matched.size(), (statement, it) -> {
            Place place = it.match().place();
            statement.setObject(1, place == null ? null : place.invoiceId());
            statement.setObject(2, place == null ? null : place.linkRow());
            statement.setString(3, it.match().reason().name());
            statement.setInt(4, run.merchant().id());
            statement.setLong(5, it.chargeRow());
        });
    }

    @Override
    public void forgetClaimed(Run run) {
        transaction.executeWithoutResult(status -> {
            leases.confirm(run.merchant(), run.fence());
            jdbc.update(FORGET, run.merchant().id());
        });
    }
}
