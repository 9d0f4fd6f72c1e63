package dev.invoicelinks.reconcile;

import dev.invoicelinks.run.Run;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the outcomes of charges: new ones as inserts, changed ones as updates, equal ones not at all. */
final class JdbcOutcomes {

    private static final String INSERT = """
            insert into charge_outcome (invoice_id, outcome, reason, counted_minor, returned_minor, expected_minor, expected_currency,
                paid_on, suggested_invoice_id, run_number, merchant_id, charge_row)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String UPDATE = """
            update charge_outcome set invoice_id = ?, outcome = ?, reason = ?, counted_minor = ?, returned_minor = ?, expected_minor = ?,
                expected_currency = ?, paid_on = ?, suggested_invoice_id = ?, run_number = ?
            where merchant_id = ? and charge_row = ?
            """;

    private final JdbcTemplate jdbc;
    private final List<Change> fresh = new ArrayList<>();
    private final List<Change> changed = new ArrayList<>();

    JdbcOutcomes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A charge's row and what it is to say. */
    private record Change(long chargeRow, OutcomeRow now) {}

    void say(long chargeRow, @Nullable OutcomeRow before, OutcomeRow now) {
        if (before == null) {
            fresh.add(new Change(chargeRow, now));
        } else if (!before.equals(now)) {
            changed.add(new Change(chargeRow, now));
        }
    }

    void write(Run run) {
        write(run, INSERT, fresh);
        write(run, UPDATE, changed);
    }

    private void write(Run run, String sql, List<Change> changes) {
        if (!changes.isEmpty()) {
            changes.sort(Comparator.comparingLong(Change::chargeRow)); // neighbours in their index are written together
            jdbc.batchUpdate(sql, changes, changes.size(), (statement, change) -> fill(statement, run, change));
            changes.clear();
        }
    }

    private static void fill(PreparedStatement statement, Run run, Change change) throws SQLException {
        OutcomeRow now = change.now();
        statement.setObject(1, now.invoice());
        statement.setString(2, now.outcome());
        statement.setString(3, now.reason());
        statement.setLong(4, now.countedMinor());
        statement.setLong(5, now.returnedMinor());
        statement.setObject(6, now.expected() == null ? null : now.expected().minor());
        statement.setString(7, now.expected() == null ? null : now.expected().currency());
        statement.setObject(8, now.paidOn());
        statement.setObject(9, now.suggested());
        statement.setLong(10, run.number());
        statement.setInt(11, run.merchant().id());
        statement.setLong(12, change.chargeRow());
    }
}
