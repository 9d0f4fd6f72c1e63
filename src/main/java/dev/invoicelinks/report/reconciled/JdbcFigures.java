package dev.invoicelinks.report.reconciled;

import dev.invoicelinks.report.reconciled.Figures.Aged;
import dev.invoicelinks.report.reconciled.Figures.Collected;
import dev.invoicelinks.report.reconciled.Figures.Difference;
import dev.invoicelinks.report.reconciled.Figures.Proof;
import dev.invoicelinks.report.reconciled.Figures.Share;
import dev.invoicelinks.report.reconciled.Figures.Transfer;
import dev.invoicelinks.report.reconciled.Figures.Waiting;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.RunDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The sums of a reconciliation, added up by the database. */
public final class JdbcFigures {

    private static final int MOST_DIFFERENCES = 20;
    private static final int TRANSFER_DAYS = 60;

    private static final String NEWEST = """
             not exists (select 1 from invoice r where r.number = i.number and r.merchant_id = i.merchant_id and r.revision > i.revision)
            """;
    private static final String SETTLEMENTS =
            """
            select s.settlement as kind, s.currency, count(*) as found, sum(s.due_minor) as total, sum(s.open_minor) as rest
            from invoice_settlement s join invoice i on i.id = s.invoice_id
            where s.merchant_id = :merchant and
            """ + NEWEST + " group by s.settlement, s.currency order by s.currency, s.settlement";
    private static final String OUTCOMES = """
            select o.outcome as kind, c.currency, count(*) as found, sum(c.amount_minor) as total, sum(o.counted_minor) as rest
            from charge_outcome o join charge c on c.id = o.charge_row
            where o.merchant_id = :merchant group by o.outcome, c.currency order by c.currency, o.outcome
            """;
    private static final String COLLECTED = """
            select business_date, funding_currency, count(*) as found, sum(funding_minor) as gross, sum(net_minor) as net from charge
            where merchant_id = :merchant and paid and status = 'SUCCESSFUL' and business_date > :monthAgo and business_date <= :asOf
            group by business_date, funding_currency order by business_date, funding_currency
            """;
    private static final String AGEING = """
            select s.currency, s.bucket, count(*) as found, sum(s.open_minor) as open from invoice_settlement s
            join invoice i on i.id = s.invoice_id
            where s.merchant_id = :merchant and s.open_minor > 0 and s.bucket is not null and
            """ + NEWEST + " group by s.currency, s.bucket order by s.currency";
    private static final String TRANSFERS = """
            select transferable_on, currency, sum(case when origin_kind = 'CHARGE' then 1 else 0 end) as charges,
                sum(case when direction = 'CREDIT' then amount_minor else -amount_minor end) as amount
            from provider_transaction
            where merchant_id = :merchant and transferable_on >= :asOf and transferable_on < :farAhead and origin_kind <> 'TRANSFER'
            group by transferable_on, currency order by transferable_on, currency
            """;
    private static final String MOVEMENTS = """
            select case when reverses is null then kind else 'REVERSAL' end as kind, settlement_currency as currency, count(*) as found,
                sum(settled_minor) as total, sum(net_minor) as rest from posting
            where merchant_id = :merchant and exported_run = :run
            group by case when reverses is null then kind else 'REVERSAL' end, settlement_currency order by settlement_currency
            """;
    private static final String DIFFERENCES = """
            select subject, measure, currency, expected_minor, found_minor from reconciliation_difference
            where merchant_id = :merchant and run_number = :run order by subject, measure limit :most
            """;
    private static final String WAITING = """
            select (select count(*) from invoice where merchant_id = :merchant and at_work = true and state in ('READY', 'CREATING')) as to_issue,
                (select count(distinct h.invoice_id) from hold h join invoice i on i.id = h.invoice_id
                    where i.merchant_id = :merchant and h.open_slot = 1) as held,
                (select count(*) from invoice where merchant_id = :merchant and at_work = true and state in ('UNKNOWN', 'NEEDS_PERSON')) as unconfirmed,
                (select count(*) from invoice where merchant_id = :merchant and state = 'REJECTED') as refused,
                (select count(*) from notice where merchant_id = :merchant and state in ('BOUNCED', 'SEND_UNKNOWN')) as bounced,
                (select max(digest) from audit_digest d where d.merchant_id = :merchant and d.run_number
                    = (select max(run_number) from audit_digest where merchant_id = :merchant)) as digest
            """;

    private final NamedParameterJdbcTemplate jdbc;

    public JdbcFigures(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The figures of this run, as the books are now. */
    Figures of(Run run, LocalDate asOf) {
        MapSqlParameterSource values = new MapSqlParameterSource(
                        "merchant", run.merchant().id())
                .addValue("run", run.number())
                .addValue("asOf", asOf)
                .addValue("monthAgo", asOf.minusDays(Figures.DAYS))
                .addValue("since", asOf.minusDays(Figures.DAYS).atStartOfDay().atOffset(ZoneOffset.UTC))
                .addValue("farAhead", asOf.plusDays(TRANSFER_DAYS))
                .addValue("most", MOST_DIFFERENCES);
        return new Figures(
                run,
                asOf,
                proof(values),
                shares(SETTLEMENTS, values),
                shares(OUTCOMES, values),
                collected(values),
                jdbc.query(
                        AGEING,
                        values,
                        (row, place) -> new Aged(
                                row.getString(1), row.getString(2), row.getLong("found"), row.getLong("open"))),
                jdbc.query(
                        TRANSFERS,
                        values,
                        (row, place) -> new Transfer(
                                row.getObject(1, LocalDate.class),
                                row.getString(2),
                                row.getLong("charges"),
                                row.getLong("amount"))),
                shares(MOVEMENTS, values),
                waiting(values));
    }

    private Proof proof(MapSqlParameterSource values) {
        List<Difference> differences = jdbc.query(
                DIFFERENCES,
                values,
                (row, place) -> new Difference(
                        row.getString(1), row.getString(2), row.getString(3), row.getLong(4), row.getLong(5)));
        return jdbc
                .query(
                        "select proved_at from reconciliation where merchant_id = :merchant and run_number = :run",
                        values,
                        (row, place) -> {
                            OffsetDateTime at = row.getObject(1, OffsetDateTime.class);
                            Instant proved = at == null ? null : at.toInstant();
                            return new Proof(proved, differences);
                        })
                .stream()
                .findFirst()
                .orElse(new Proof(null, differences));
    }

    private List<Share> shares(String sql, MapSqlParameterSource values) {
        return jdbc.query(
                sql,
                values,
                (row, place) -> new Share(
                        row.getString("kind"),
                        row.getString("currency"),
                        row.getLong("found"),
                        row.getLong("total"),
                        row.getLong("rest")));
    }

    private List<Collected> collected(MapSqlParameterSource values) {
        return jdbc.query(
                COLLECTED,
                values,
                (row, place) -> new Collected(
                        row.getObject(1, LocalDate.class),
                        row.getString(2),
                        row.getLong("found"),
                        row.getLong("gross"),
                        row.getLong("gross") - row.getLong("net"),
                        row.getLong("net")));
    }

    private Waiting waiting(MapSqlParameterSource values) {
        Waiting found = jdbc.queryForObject(WAITING, values, (row, place) -> {
            String digest = row.getString("digest");
            return new Waiting(
                    row.getLong("to_issue"),
                    row.getLong("held"),
                    row.getLong("unconfirmed"),
                    row.getLong("refused"),
                    row.getLong("bounced"),
                    new JdbcLeftFiles(jdbc).of(values),
                    digest == null ? RunDigest.NONE : digest);
        });
        return java.util.Objects.requireNonNull(found);
    }
}
