package dev.invoicelinks.reconcile;

import dev.invoicelinks.reconcile.Proof.Difference;
import dev.invoicelinks.reconcile.Proof.Measure;
import dev.invoicelinks.reconcile.Proof.Sum;
import dev.invoicelinks.run.Leases;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Run;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Proofs in the books. */
public final class JdbcProofBook implements ProofBook {

    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Leases leases;
    private final Clock clock;

    public JdbcProofBook(NamedParameterJdbcTemplate jdbc, TransactionTemplate transaction, Leases leases, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.leases = leases;
        this.clock = clock;
    }

    @Override
    public void begin(Run run, LocalDate asOf) {
        transaction.executeWithoutResult(status -> {
            leases.confirm(run.merchant(), run.fence());
            Map<String, Object> values = Map.of("merchant", run.merchant().id(), "run", run.number(), "asOf", asOf);
            jdbc.update("""
                    insert into reconciliation (merchant_id, run_number, as_of) values (:merchant, :run, :asOf)
                    on conflict do nothing
                    """, values);
            jdbc.update("""
                    update reconciliation set as_of = :asOf, proved_at = null where merchant_id = :merchant and run_number = :run
                    """, values);
        });
    }

    @Override
    public List<Sum> sums(Merchant merchant) {
        List<Sum> sums = new ArrayList<>();
        JdbcProofSql.SUMS.forEach(sql -> sums.addAll(jdbc.query(sql, of(merchant), (row, place) -> sum(row))));
        return sums;
    }

    @Override
    public List<Difference> differences(Merchant merchant, int limit) {
        List<Difference> differences = new ArrayList<>();
        JdbcProofSql.DIFFERENCES.forEach(sql -> differences.addAll(jdbc.query(
                sql + " limit " + limit,
                of(merchant),
                (row, place) -> new Difference(
                        row.getString("subject"),
                        Measure.valueOf(row.getString("measure")),
                        row.getString("currency"),
                        row.getLong("expected"),
                        row.getLong("found")))));
        return differences;
    }

    /** Movements younger than what was read whole are not compared yet; without marks everything is. */
    private Map<String, Object> of(Merchant merchant) {
        OffsetDateTime horizon =
                jdbc.queryForObject(JdbcProofSql.HORIZON, Map.of("merchant", merchant.id()), OffsetDateTime.class);
        return Map.of(
                "merchant",
                merchant.id(),
                "horizon",
                horizon == null ? OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC) : horizon.minusMinutes(1));
    }

    @Override
    public void record(Run run, List<Sum> sums, List<Difference> differences) {
        Map<String, Object> values = Map.of(
                "merchant",
                run.merchant().id(),
                "run",
                run.number(),
                "now",
                clock.instant().atOffset(ZoneOffset.UTC));
        transaction.executeWithoutResult(status -> {
            leases.confirm(run.merchant(), run.fence());
            jdbc.update("delete from reconciliation_sum where merchant_id = :merchant and run_number = :run", values);
            jdbc.update(
                    "delete from reconciliation_difference where merchant_id = :merchant and run_number = :run",
                    values);
            jdbc.getJdbcTemplate()
                    .batchUpdate("""
                            insert into reconciliation_sum (merchant_id, run_number, measure, currency, settlement_currency, amount_minor)
                            values (?, ?, ?, ?, ?, ?)
                            """, sums.stream().map(sum -> row(run, sum)).toList());
            jdbc.getJdbcTemplate()
                    .batchUpdate(
                            """
                            insert into reconciliation_difference (merchant_id, run_number, subject, measure, currency, expected_minor,
                                found_minor) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                            """, differences.stream().map(it -> row(run, it)).toList());
            if (differences.isEmpty()) {
                jdbc.update(
                        "update reconciliation set proved_at = :now where merchant_id = :merchant and run_number = :run",
                        values);
            }
        });
    }

    @Override
    public List<Sum> recorded(Run run) {
        return jdbc.query("""
                select measure, currency, settlement_currency, amount_minor as minor from reconciliation_sum
                where merchant_id = :merchant and run_number = :run order by currency, settlement_currency, measure
                """, Map.of("merchant", run.merchant().id(), "run", run.number()), (row, place) -> sum(row));
    }

    private static Sum sum(ResultSet row) throws SQLException {
        return new Sum(
                Measure.valueOf(row.getString("measure")),
                row.getString("currency"),
                row.getString("settlement_currency"),
                row.getLong("minor"));
    }

    private static Object[] row(Run run, Sum sum) {
        return new Object[] {
            run.merchant().id(),
            run.number(),
            sum.measure().name(),
            sum.currency(),
            sum.settlementCurrency(),
            sum.minor()
        };
    }

    private static Object[] row(Run run, Difference it) {
        return new Object[] {
            run.merchant().id(),
            run.number(),
            it.subject(),
            it.measure().name(),
            it.currency(),
            it.expectedMinor(),
            it.foundMinor()
        };
    }
}
