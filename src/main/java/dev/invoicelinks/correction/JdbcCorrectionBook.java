package dev.invoicelinks.correction;

import dev.invoicelinks.invoice.InvoiceState;
import dev.invoicelinks.invoice.JdbcClaimed;
import dev.invoicelinks.invoice.JdbcOpenAmount;
import dev.invoicelinks.invoice.Use;
import dev.invoicelinks.issuing.StagedPlace;
import dev.invoicelinks.notice.ChannelKind;
import dev.invoicelinks.notice.Recipient;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Run;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Corrections as compare-and-set statements on invoices and holds. */
public final class JdbcCorrectionBook implements CorrectionBook {

    private static final String HELD =
            "exists (select 1 from hold h where h.invoice_id = i.id and h.open_slot = 1 and h.kind ";

    private static final String FIND = "select i.id, i.number, " + JdbcClaimed.state("i")
            + " as state, i.amount_minor, i.currency, i.use_kind, "
            + JdbcOpenAmount.of("i") + " as open_minor, "
            + "(select case when l.state = 'USED' and " + JdbcOpenAmount.reopened("i", "l")
            + " then 'ACTIVE' when l.state = 'ACTIVE' and " + JdbcOpenAmount.paid("i", "l")
            + " then 'USED' else l.state end from payment_link l where l.invoice_id = i.id and l.live_slot = 1) as link_state, "
            + HELD + "= 'PERSON') as held_person, " + HELD + "= 'REVISION') as held_revision, " + HELD
            + "= 'CONTACT_CHANGE') as held_contact, " + HELD + "in ('CONFLICT', 'APPROVAL')) as held_other, " + """
            coalesce((select min(h.reason) from hold h where h.invoice_id = i.id and h.open_slot = 1), i.reason, '') as words,
            (select count(*) from notice n where n.invoice_id = i.id and n.state in ('SENT', 'SEND_UNKNOWN', 'SENDING')) as messages
            from invoice i join source_file f on f.id = i.file_id
            where i.merchant_id = :merchant and f.outcome = 'ACCEPTED'
              and not exists (select 1 from invoice r where r.number = i.number and r.merchant_id = i.merchant_id
                and r.revision > i.revision)
            """;

    private static final String WAITING = FIND + """
              and exists (select 1 from hold h where h.invoice_id = i.id and h.open_slot = 1
                and h.kind in ('REVISION', 'CONTACT_CHANGE') and h.row_number is not null
            """;

    private static final String NO_LIVE_LINK =
            " and not exists (select 1 from payment_link l where l.invoice_id = invoice.id and l.live_slot = 1)";

    private static final String HOLD = """
            insert into hold (invoice_id, kind, reason, until_date, run_number, placed_at, placed_by, open_slot)
            values (:id, 'PERSON', :reason, :until, :run, :now, :actor, 1) on conflict do nothing
            """;
    private static final String RELEASE = """
            update hold set released_at = :now, released_by = :actor, open_slot = null where invoice_id = :id and open_slot = 1
            """;
    private static final String PROMISES_ENDED = """
            update hold set released_at = :now, released_by = 'the promise ended', open_slot = null
            where open_slot = 1 and until_date < :today
              and exists (select 1 from invoice i where i.id = hold.invoice_id and i.merchant_id = :merchant)
            """;
    private static final String READY = """
            update invoice set state = 'READY', reason = null, posts = 0, once_unknown = false, run_number = :run, fence = :fence,
                asked_minor =\s""" + JdbcOpenAmount.asked("invoice") + """
                ,
                link_sequence = case when :state = 'REJECTED' then link_sequence else link_sequence + 1 end,
                token = case when :state = 'REJECTED' then token end
            where id = :id and state = :state
            """ + NO_LIVE_LINK;
    private static final String WITHDRAW =
            "update invoice set state = 'WITHDRAWN', reason = :reason, run_number = :run where id = :id and state = :state"
                    + NO_LIVE_LINK;
    private static final String EMAIL = "update invoice set emails = :address where id = :id and state = :state";
    private static final String PHONE =
            "update invoice set emails = '', phone = :address where id = :id and state = :state";
    private static final String ACCEPT_CONTACT = """
            update invoice set (emails, phone, line_id, whatsapp)
                = (select case when s.emails = '' then invoice.emails else s.emails end, coalesce(s.phone, invoice.phone),
                    coalesce(s.line_id, invoice.line_id), coalesce(s.whatsapp, invoice.whatsapp)
                   from hold h join staged_row s on s.file_id = h.file_id and s.row_number = h.row_number
                   where h.invoice_id = invoice.id and h.kind = 'CONTACT_CHANGE' and h.open_slot = 1)
            where id = :id and exists (select 1 from hold h join staged_row s on s.file_id = h.file_id and s.row_number = h.row_number
                where h.invoice_id = :id and h.kind = 'CONTACT_CHANGE' and h.open_slot = 1)
            """;

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
    public List<Affected> find(Merchant merchant, Selection selection) {
        StringBuilder sql = new StringBuilder(FIND);
        MapSqlParameterSource values = new MapSqlParameterSource("merchant", merchant.id());
        and(sql, values, "i.number", "numbers", selection.numbers());
        and(sql, values, "f.run_number", "runs", selection.runs());
        and(sql, values, "f.name", "files", selection.files());
        and(sql, values, "i.customer_id", "customers", selection.customers());
        return jdbc.query(sql.append(" order by i.id").toString(), values, (row, place) -> affected(row));
    }

    @Override
    public List<Affected> waitingForChange(Merchant merchant, List<Long> fileIds) {
        StringBuilder sql = new StringBuilder(WAITING);
        MapSqlParameterSource values = new MapSqlParameterSource("merchant", merchant.id());
        and(sql, values, "h.file_id", "files", fileIds);
        return jdbc.query(sql.append(") order by i.id").toString(), values, (row, place) -> affected(row));
    }

    private static void and(
            StringBuilder sql, MapSqlParameterSource values, String column, String name, List<?> wanted) {
        if (!wanted.isEmpty()) {
            sql.append(" and ").append(column).append(" in (:").append(name).append(")");
            values.addValue(name, wanted);
        }
    }

    private static Affected affected(ResultSet row) throws SQLException {
        String link = row.getString("link_state");
        CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
        return new Affected(
                row.getLong("id"),
                row.getString("number"),
                InvoiceState.valueOf(row.getString("state")),
                new Affected.Owed(
                        Money.ofMinor(currency, row.getLong("amount_minor")),
                        Money.ofMinor(currency, Math.max(0, row.getLong("open_minor"))),
                        Use.valueOf(row.getString("use_kind"))),
                link == null ? LinkStanding.NONE : LinkStanding.valueOf(link),
                new Affected.Holds(
                        row.getBoolean("held_person"),
                        row.getBoolean("held_revision"),
                        row.getBoolean("held_contact"),
                        row.getBoolean("held_other"),
                        row.getString("words")),
                row.getInt("messages"));
    }

    @Override
    public List<SettledBook.LiveLink> liveLinks(List<Long> invoiceIds) {
        return JdbcLiveLinks.of(jdbc, invoiceIds);
    }

    @Override
    public Optional<StagedPlace> waitingRow(long invoiceId, Correction correction) {
        String kind = correction == Correction.ACCEPT_REVISION ? "REVISION" : "CONTACT_CHANGE";
        return jdbc
                .query(
                        """
                        select file_id, row_number from hold
                        where invoice_id = :id and kind = :kind and open_slot = 1 and row_number is not null
                        """,
                        Map.of("id", invoiceId, "kind", kind),
                        (row, place) -> new StagedPlace(row.getLong("file_id"), row.getInt("row_number")))
                .stream()
                .findFirst();
    }

    @Override
    public boolean hold(Run run, Affected invoice, Details details) {
        return update(
                HOLD, values(run, invoice).addValue("reason", details.reason()).addValue("until", details.until()));
    }

    @Override
    public boolean release(Affected invoice) {
        return update(RELEASE.strip() + " and kind not in ('REVISION', 'CONTACT_CHANGE')", values(invoice));
    }

    @Override
    public boolean keepIssued(Affected invoice) {
        return update(RELEASE.strip() + " and kind in ('REVISION', 'CONTACT_CHANGE')", values(invoice));
    }

    /** One statement is a transaction of its own. */
    @Override
    public void endPromises(Run run, LocalDate today) {
        jdbc.update(
                PROMISES_ENDED,
                new MapSqlParameterSource("merchant", run.merchant().id())
                        .addValue("today", today)
                        .addValue("now", clock.instant().atOffset(ZoneOffset.UTC)));
    }

    @Override
    public boolean makeReady(Run run, Affected invoice) {
        return update(READY, values(run, invoice));
    }

    @Override
    public boolean withdraw(Run run, Affected invoice, String reason) {
        return update(WITHDRAW, values(run, invoice).addValue("reason", reason));
    }

    @Override
    public boolean contact(Affected invoice, Recipient to) {
        return update(
                to.channel() == ChannelKind.EMAIL ? EMAIL : PHONE,
                values(invoice).addValue("address", to.address()));
    }

    @Override
    public boolean acceptContact(Affected invoice) {
        return update(ACCEPT_CONTACT, values(invoice))
                && update(RELEASE.strip() + " and kind = 'CONTACT_CHANGE'", values(invoice));
    }

    private boolean update(String sql, MapSqlParameterSource values) {
        return jdbc.update(sql, values) > 0;
    }

    private MapSqlParameterSource values(Affected invoice) {
        return new MapSqlParameterSource("id", invoice.id())
                .addValue("state", invoice.state().name())
                .addValue("now", clock.instant().atOffset(ZoneOffset.UTC))
                .addValue("actor", actor);
    }

    private MapSqlParameterSource values(Run run, Affected invoice) {
        return values(invoice)
                .addValue("run", run.number())
                .addValue("fence", run.fence().number());
    }
}
