package dev.invoicelinks.issuing;

import dev.invoicelinks.invoice.JdbcOpenAmount;
import dev.invoicelinks.run.Run;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Revisions in the invoices' table, one row each. */
public final class JdbcRevisions implements Revisions {

    /** An empty cell says nothing, so it changes nothing. Every new link raises the sequence, across revisions too. */
    private static final String NEXT = """
            insert into invoice (merchant_id, number, revision, number_digits, file_id, row_number, customer_id, customer_name, emails,
                phone, line_id, whatsapp, amount_minor, currency, issue_date, due_date, description, language, use_kind, expires_on,
                channels, metadata, state, reason, run_number, fence, link_sequence, posts, empty_looks, once_unknown)
            select i.merchant_id, i.number, i.revision + 1, i.number_digits, s.file_id, s.row_number,
                coalesce(s.customer_id, i.customer_id), s.customer_name, case when s.emails = '' then i.emails else s.emails end,
                coalesce(s.phone, i.phone), coalesce(s.line_id, i.line_id), coalesce(s.whatsapp, i.whatsapp), s.amount_minor, s.currency,
                coalesce(s.issue_date, i.issue_date), coalesce(s.due_date, i.due_date),
                case when s.description = '' then i.description else s.description end, s.language, s.use_kind, s.expires_on, s.channels,
                s.metadata, case when i.state = 'WITHDRAWN' then 'WITHDRAWN' else 'READY' end,
                case when i.state = 'WITHDRAWN' then i.reason end, :run, :fence, i.link_sequence + 1, 0, 0, false
            from invoice i, staged_row s
            where i.id = :invoice and i.state in ('READY', 'LINKED', 'REJECTED', 'NEEDS_PERSON', 'WITHDRAWN')
              and s.file_id = :file and s.row_number = :row and s.number = i.number
              and not exists (select 1 from payment_link l where l.invoice_id = i.id and l.live_slot = 1)
            on conflict do nothing
            """;

    /** What was paid for the invoice before counts for its next revision too. */
    private static final String ASK = "update invoice set asked_minor = " + JdbcOpenAmount.asked("invoice") + """

            where exists (select 1 from invoice old where old.id = :invoice and old.number = invoice.number
                and old.merchant_id = invoice.merchant_id and old.revision + 1 = invoice.revision)
            """;

    private static final String CLOSE = """
            update invoice set state = 'WITHDRAWN', reason = 'Replaced by a later revision' where id = :invoice
            """;
    private static final String ACCEPTED = """
            update hold set open_slot = null, released_at = :now, released_by = 'accepted as revision'
            where invoice_id = :invoice and kind = 'REVISION' and open_slot = 1
            """;
    private static final String MOVE_HOLDS = """
            update hold set invoice_id = (select n.id from invoice o join invoice n on n.merchant_id = o.merchant_id
                and n.number = o.number and n.revision = o.revision + 1 where o.id = :invoice)
            where invoice_id = :invoice and open_slot = 1
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    public JdbcRevisions(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean revise(Run run, long invoiceId, StagedPlace accepted) {
        MapSqlParameterSource values = new MapSqlParameterSource(Map.of(
                "invoice",
                invoiceId,
                "file",
                accepted.fileId(),
                "row",
                accepted.row(),
                "run",
                run.number(),
                "fence",
                run.fence().number(),
                "now",
                clock.instant().atOffset(ZoneOffset.UTC)));
        if (jdbc.update(NEXT, values) == 0) {
            return false;
        }
        jdbc.update(ASK, values);
        jdbc.update(CLOSE, values);
        jdbc.update(ACCEPTED, values);
        jdbc.update(MOVE_HOLDS, values);
        return true;
    }
}
