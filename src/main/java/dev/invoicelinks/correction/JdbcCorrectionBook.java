package dev.invoicelinks.correction;

import dev.invoicelinks.invoice.InvoiceState;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Run;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Corrections as compare-and-set statements on invoices and holds. */
public final class JdbcCorrectionBook implements CorrectionBook {

    private static final String HELD = "exists (select 1 from hold h where h.invoice_id = i.id and h.open_slot = 1)";

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;
    private final String actor;

    /** @param actor who corrects, kept with each hold */
    public JdbcCorrectionBook(NamedParameterJdbcTemplate jdbc, Clock clock, String actor) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.actor = actor;
    }

    @Override
    public List<Affected> find(Merchant merchant, Correction correction, Selection selection) {
        StringBuilder sql = new StringBuilder("""
                select i.id, i.number, i.state, i.amount_minor, i.currency,
                    coalesce((select min(h.reason) from hold h where h.invoice_id = i.id and h.open_slot = 1), i.reason, '') as detail
                from invoice i join source_file f on f.id = i.file_id
                where i.merchant_id = :merchant and f.outcome = 'ACCEPTED' and
                """).append(applicable(correction));
        MapSqlParameterSource values = new MapSqlParameterSource("merchant", merchant.id());
        and(sql, values, "i.number", "numbers", selection.numbers());
        and(sql, values, "f.run_number", "runs", selection.runs());
        and(sql, values, "i.customer_id", "customers", selection.customers());
        return jdbc.query(
                sql.append(" order by i.id").toString(),
                values,
                (row, place) -> new Affected(
                        row.getLong("id"),
                        row.getString("number"),
                        InvoiceState.valueOf(row.getString("state")),
                        Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("amount_minor")),
                        row.getString("detail")));
    }

    private static String applicable(Correction correction) {
        return switch (correction) {
            case HOLD ->
                "i.state not in ('WITHDRAWN', 'SETTLED') and not exists (select 1 from hold h"
                        + " where h.invoice_id = i.id and h.kind = 'PERSON' and h.open_slot = 1)";
            case RELEASE -> HELD;
            case RETRY -> "i.state = 'REJECTED'";
        };
    }

    private static void and(
            StringBuilder sql, MapSqlParameterSource values, String column, String name, List<?> wanted) {
        if (!wanted.isEmpty()) {
            sql.append(" and ").append(column).append(" in (:").append(name).append(")");
            values.addValue(name, wanted);
        }
    }

    @Override
    public List<Affected> apply(Run run, Correction correction, List<Affected> invoices, String reason) {
        return invoices.stream()
                .filter(invoice -> apply(run, correction, invoice, reason))
                .toList();
    }

    private boolean apply(Run run, Correction correction, Affected invoice, String reason) {
        MapSqlParameterSource values = new MapSqlParameterSource("id", invoice.id())
                .addValue("run", run.number())
                .addValue("fence", run.fence().number())
                .addValue("now", clock.instant().atOffset(ZoneOffset.UTC))
                .addValue("actor", actor)
                .addValue("reason", reason);
        return jdbc.update(statement(correction), values) > 0;
    }

    private static String statement(Correction correction) {
        return switch (correction) {
            case HOLD -> """
                    insert into hold (invoice_id, kind, reason, run_number, placed_at, placed_by, open_slot)
                    values (:id, 'PERSON', :reason, :run, :now, :actor, 1) on conflict do nothing
                    """;
            case RELEASE -> """
                    update hold set released_at = :now, released_by = :actor, open_slot = null
                    where invoice_id = :id and open_slot = 1
                    """;
            case RETRY -> """
                    update invoice set state = 'READY', reason = null, posts = 0, run_number = :run, fence = :fence
                    where id = :id and state = 'REJECTED'
                    """;
        };
    }
}
