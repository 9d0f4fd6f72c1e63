package dev.invoicelinks.report.posting;

import dev.invoicelinks.report.JdbcReading;
import dev.invoicelinks.report.posting.Posting.Costs;
import dev.invoicelinks.report.posting.Posting.Type;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.RunKeeping;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Postings in their table: made in ranges of their sources' ids, each range a transaction, from what has changed since the last run that made them all. */
public final class JdbcPostings implements Postings {

    private static final long RANGE = 20_000;

    private static final String SINCE = """
            select r.number, r.started_at from reconciliation_report p
            join run r on r.merchant_id = p.merchant_id and r.number = p.run_number
            where p.merchant_id = :merchant and p.run_number < :run and p.posted order by p.run_number desc limit 1
            """;
    private static final String UNSLOT = """
            update posting set standing_slot = null
            where standing_slot = 1 and id in (select r.reverses from posting r where r.merchant_id = :merchant and r.exported_run = :run
                and r.reverses is not null)
            """;
    private static final String LINES = """
            select p.*, i.number, i.customer_id, i.customer_name from posting p left join invoice i on i.id = p.invoice_id
            where p.merchant_id = :merchant and p.exported_run = :run
            """;
    private static final int PAGE = 5_000;
    private static final String NEXT = " and p.id > :after order by p.merchant_id, p.exported_run, p.id limit :page";

    private final NamedParameterJdbcTemplate jdbc;
    private final RunKeeping keeping;
    private final ZoneId zone;

    /** @param zone the merchant's, in which days begin */
    public JdbcPostings(NamedParameterJdbcTemplate jdbc, RunKeeping keeping, ZoneId zone) {
        this.jdbc = jdbc;
        this.keeping = keeping;
        this.zone = zone;
    }

    @Override
    public void post(Run run, LocalDate asOf) {
        MapSqlParameterSource values = new MapSqlParameterSource(
                        "merchant", run.merchant().id())
                .addValue("run", run.number())
                .addValue("asOf", asOf)
                .addValue("zone", zone.getId());
        since(values);
        for (JdbcMovements kind : JdbcMovements.values()) {
            Long last = jdbc.queryForObject("select coalesce(max(id), 0) from " + kind.table(), Map.of(), Long.class);
            for (long from = 0; last != null && from < last; from += RANGE) {
                range(run, kind, values.addValue("from", from).addValue("to", from + RANGE));
            }
        }
        jdbc.update(
                "update reconciliation_report set posted = true where merchant_id = :merchant and run_number = :run",
                values);
    }

    private void since(MapSqlParameterSource values) {
        values.addValue("sinceRun", 0L).addValue("since", Instant.EPOCH.atOffset(ZoneOffset.UTC));
        jdbc.query(SINCE, values, row -> {
            values.addValue("sinceRun", row.getLong("number"))
                    .addValue("since", row.getObject("started_at", OffsetDateTime.class));
        });
    }

    private void range(Run run, JdbcMovements kind, MapSqlParameterSource values) {
        keeping.transaction().executeWithoutResult(status -> {
            keeping.leases().confirm(run.merchant(), run.fence());
            if (jdbc.update(kind.reverse(), values) > 0) {
                jdbc.update(UNSLOT, values);
            }
            jdbc.update(kind.post(), values);
        });
    }

    @Override
    public void each(Run run, Consumer<Posting> taker) {
        pages(LINES, values(run), taker);
    }

    @Override
    public void each(Run run, String settlementCurrency, Consumer<Posting> taker) {
        pages(
                LINES + " and p.settlement_currency = :settlement",
                values(run).addValue("settlement", settlementCurrency),
                taker);
    }

    /** Along the index, so that no database sorts or keeps a long answer. */
    private void pages(String lines, MapSqlParameterSource values, Consumer<Posting> taker) {
        long[] last = {0};
        List<Posting> page;
        do {
            page = jdbc.query(lines + NEXT, values.addValue("after", last[0]).addValue("page", PAGE), (row, place) -> {
                last[0] = row.getLong("id");
                return posting(row);
            });
            page.forEach(taker);
        } while (page.size() == PAGE);
    }

    @Override
    public List<String> settlementCurrencies(Run run) {
        return jdbc.queryForList(
                "select distinct settlement_currency from posting where merchant_id = :merchant and exported_run = :run"
                        + " order by settlement_currency",
                values(run),
                String.class);
    }

    private static MapSqlParameterSource values(Run run) {
        return new MapSqlParameterSource("merchant", run.merchant().id()).addValue("run", run.number());
    }

    private static Posting posting(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        String settlement = row.getString("settlement_currency");
        row.getLong("reverses");
        Type type = row.wasNull() ? Type.valueOf(row.getString("kind")) : Type.REVERSAL;
        return new Posting(
                row.getObject("posting_date", LocalDate.class),
                row.getString("number"),
                row.getString("customer_id"),
                row.getString("customer_name"),
                type,
                currency,
                amount(row, "gross_minor", currency),
                settlement,
                amount(row, "settled_minor", settlement),
                new Costs(
                        amount(row, "fee_minor", settlement),
                        amount(row, "fee_tax_minor", settlement),
                        amount(row, "interest_minor", settlement),
                        amount(row, "interest_tax_minor", settlement)),
                amount(row, "net_minor", settlement),
                row.getString("charge_id"),
                row.getString("transaction_id"),
                row.getObject("transferable_on", LocalDate.class),
                row.getLong("exported_run"));
    }

    private static BigDecimal amount(ResultSet row, String column, String currency) throws SQLException {
        return JdbcReading.amount(row, column, currency);
    }
}
