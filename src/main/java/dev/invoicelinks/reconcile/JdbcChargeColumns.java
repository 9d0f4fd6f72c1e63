package dev.invoicelinks.reconcile;

import dev.invoicelinks.reconcile.BookedCharge.Contested;
import dev.invoicelinks.reconcile.ChargeVerdict.Expected;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How charges and links lie in the columns of a select, for every store that reads them to match or classify. */
final class JdbcChargeColumns {

    /** A charge {@code c} with what came back of it and one of its disputes {@code d}, and what was said of it {@code o}. */
    static final String CHARGE = """
            c.id as charge_row, c.charge_id, c.link_id as charge_link_id, c.token as charge_token, c.status, c.paid, c.capturable,
            c.reversed, c.voided, c.livemode, c.currency as charge_currency, c.amount_minor as charge_minor, c.refunded_minor,
            (select sum(r.amount_minor) from refund r where r.charge_id = c.charge_id and r.merchant_id = c.merchant_id
                and not r.voided and r.status = 'CLOSED') as refund_rows_minor,
            c.created_at, c.paid_at, c.business_date, d.dispute_id, d.status as dispute_status, d.amount_minor as dispute_minor,
            o.charge_row as outcome_row, o.invoice_id as outcome_invoice, o.outcome, o.reason as outcome_reason, o.counted_minor,
            o.returned_minor, o.expected_minor, o.expected_currency, o.paid_on as outcome_paid_on, o.suggested_invoice_id
            """;

    /** What {@link #CHARGE} joins beside the charge. */
    static final String JOINS = """
            left join dispute d on d.charge_id = c.charge_id and d.merchant_id = c.merchant_id
            left join charge_outcome o on o.charge_row = c.id
            """;

    /** A link {@code l}. */
    static final String LINK = """
            l.id as link_row, l.link_id, l.token as link_token, l.currency as link_currency, l.amount_minor as link_minor,
            l.least_minor, l.most_minor, l.use_kind as link_use, l.expires_on as link_last_day, l.state as link_state
            """;

    private JdbcChargeColumns() {}

    /** The charge in the current row, with the dispute of this row alone. */
    static BookedCharge charge(ResultSet row) throws SQLException {
        OffsetDateTime paidAt = row.getObject("paid_at", OffsetDateTime.class);
        OffsetDateTime at = paidAt == null ? row.getObject("created_at", OffsetDateTime.class) : paidAt;
        return new BookedCharge(
                row.getLong("charge_row"),
                row.getString("charge_id"),
                row.getString("charge_link_id"),
                row.getString("charge_token"),
                ChargeReading.of(
                        row.getString("status"),
                        row.getBoolean("paid"),
                        row.getBoolean("capturable"),
                        row.getBoolean("reversed") || row.getBoolean("voided")),
                row.getBoolean("livemode"),
                row.getString("charge_currency"),
                row.getLong("charge_minor"),
                // whichever was read later: the charge's own sum, or its refunds
                Math.max(row.getLong("refunded_minor"), row.getLong("refund_rows_minor")),
                contested(row),
                at.toInstant(),
                row.getObject("business_date", LocalDate.class));
    }

    /** The dispute in the current row. */
    static Contested contested(ResultSet row) throws SQLException {
        String status = row.getString("dispute_status");
        if (status == null) {
            return Contested.NEVER;
        }
        return switch (status) {
            case "WON" -> new Contested(false, true, 0);
            case "LOST" -> new Contested(false, false, row.getLong("dispute_minor"));
            default -> new Contested(true, false, 0);
        };
    }

    /** What was said of the charge in the current row; null: nothing yet. */
    static @Nullable OutcomeRow outcome(ResultSet row) throws SQLException {
        if (row.getObject("outcome_row") == null) {
            return null;
        }
        Long expected = longOrNull(row, "expected_minor");
        return new OutcomeRow(
                longOrNull(row, "outcome_invoice"),
                row.getString("outcome"),
                row.getString("outcome_reason"),
                row.getLong("counted_minor"),
                row.getLong("returned_minor"),
                expected == null
                        ? null
                        : new Expected(expected, Objects.requireNonNull(row.getString("expected_currency"))),
                row.getObject("outcome_paid_on", LocalDate.class),
                longOrNull(row, "suggested_invoice_id"));
    }

    /** The link in the current row. */
    static LinkTerms link(ResultSet row) throws SQLException {
        long amount = row.getLong("link_minor");
        Long least = longOrNull(row, "least_minor");
        Long most = longOrNull(row, "most_minor");
        return new LinkTerms(
                row.getString("link_id"),
                row.getString("link_token"),
                row.getString("link_currency"),
                least == null ? amount : least,
                most == null ? amount : most,
                "MULTIPLE".equals(row.getString("link_use")),
                row.getObject("link_last_day", LocalDate.class),
                "USED".equals(row.getString("link_state")));
    }

    static @Nullable Long longOrNull(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
