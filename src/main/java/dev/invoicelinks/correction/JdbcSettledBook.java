package dev.invoicelinks.correction;

import dev.invoicelinks.invoice.InvoiceState;
import dev.invoicelinks.invoice.JdbcOpenAmount;
import dev.invoicelinks.reconcile.SettledOutside;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Run;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** What was settled outside, in its table. */
public final class JdbcSettledBook implements SettledBook {

    private static final String STANDING = """
            select * from settled_outside where number = :number and merchant_id = :merchant and standing_slot = 1 order by id
            """;
    private static final String COUNTED = """
            select c.charge_id from charge_outcome o join charge c on c.id = o.charge_row
            where o.invoice_id in (:invoices) and o.outcome in ('APPLIED', 'DUPLICATE', 'AMOUNT_MISMATCH')
            """;
    private static final String AS_SHOWN =
            "select i.id from invoice i where i.id = :id and i.state = :state and greatest(0, " + JdbcOpenAmount.of("i")
                    + ") = :open for update";
    private static final String RECORD = """
            insert into settled_outside (merchant_id, number, invoice_id, means, amount_minor, currency, settled_on, reference,
                recorded_at, recorded_by, run_number, state_before, reason_before, link_ended, standing_slot)
            select i.merchant_id, i.number, i.id, :means, :minor, :currency, :day, :reference, :now, :actor, :run, i.state, i.reason,
                :ended, 1
            from invoice i where i.id = :id
            on conflict do nothing
            """;
    private static final String NO_LIVE_LINK =
            " and not exists (select 1 from payment_link l where l.invoice_id = invoice.id and l.live_slot = 1 and l.state <> 'USED')";
    private static final String SETTLED = """
            update invoice set state = 'SETTLED', reason = 'Settled outside', run_number = :run where id = :id and state = :state
            """ + NO_LIVE_LINK;
    private static final String ASK = """
            update invoice set run_number = :run,
                link_sequence = case when state = 'NEEDS_PERSON' then link_sequence + 1 else link_sequence end,
                token = case when state = 'NEEDS_PERSON' then null else token end,
                posts = case when state = 'NEEDS_PERSON' then 0 else posts end,
                reason = case when state = 'NEEDS_PERSON' then null else reason end,
                state = case when state = 'NEEDS_PERSON' then 'READY' else state end,
                asked_minor =\s""" + JdbcOpenAmount.asked("invoice") + """

            where id = :id and state = :state
            """;
    private static final String TAKE_BACK = """
            update settled_outside set taken_back_at = :now, taken_back_by = :actor, taken_back_run = :run, standing_slot = null
            where id = :entry and standing_slot = 1
            """;
    /** Another link is another sequence and another token. */
    private static final String RESTORE = """
            update invoice set state = :restored, reason = :reason, run_number = :run, fence = :fence, once_unknown = false,
                link_sequence = case when :another then link_sequence + 1 else link_sequence end,
                token = case when :another then null else token end,
                posts = case when :another then 0 else posts end,
                asked_minor =\s""" + JdbcOpenAmount.asked("invoice") + """

            where id = :id and state = 'SETTLED'
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;
    private final String actor;

    /** @param actor who records, kept with each entry */
    public JdbcSettledBook(NamedParameterJdbcTemplate jdbc, Clock clock, String actor) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.actor = actor;
    }

    @Override
    public List<StandingEntry> standing(Merchant merchant, String number) {
        return jdbc.query(STANDING, Map.of("merchant", merchant.id(), "number", number), (row, place) -> standing(row));
    }

    private static StandingEntry standing(ResultSet row) throws SQLException {
        return new StandingEntry(
                row.getLong("id"),
                new OutsideEntry(settled(row), row.getString("reference")),
                InvoiceState.valueOf(row.getString("state_before")),
                row.getString("reason_before"),
                row.getBoolean("link_ended"));
    }

    /** The settlement in the current row of {@code settled_outside}. */
    static SettledOutside settled(ResultSet row) throws SQLException {
        return new SettledOutside(
                Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("amount_minor")),
                SettledOutside.Means.valueOf(row.getString("means")),
                row.getObject("settled_on", LocalDate.class));
    }

    @Override
    public List<LiveLink> liveLinks(List<Long> invoiceIds) {
        return JdbcLiveLinks.of(jdbc, invoiceIds);
    }

    @Override
    public Set<String> counted(List<Long> invoiceIds) {
        return invoiceIds.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.queryForList(COUNTED, Map.of("invoices", invoiceIds), String.class));
    }

    @Override
    public boolean isAsShown(Affected invoice) {
        return jdbc.queryForList(
                                AS_SHOWN,
                                Map.of(
                                        "id",
                                        invoice.id(),
                                        "state",
                                        invoice.state().name(),
                                        "open",
                                        invoice.open().getAmountMinorLong()),
                                Long.class)
                        .size()
                == 1;
    }

    @Override
    public boolean record(Run run, Affected invoice, OutsideEntry entry, boolean linkEnded) {
        SettledOutside settled = entry.settled();
        return update(
                RECORD,
                values(run, invoice)
                        .addValue("means", settled.by().name())
                        .addValue("minor", settled.amount().getAmountMinorLong())
                        .addValue("currency", settled.amount().getCurrencyUnit().getCode())
                        .addValue("day", settled.date())
                        .addValue("reference", entry.reference())
                        .addValue("ended", linkEnded));
    }

    @Override
    public boolean settled(Run run, Affected invoice) {
        return update(SETTLED, values(run, invoice));
    }

    @Override
    public boolean askForOpen(Run run, Affected invoice) {
        return update(ASK, values(run, invoice));
    }

    @Override
    public boolean takeBack(Run run, StandingEntry entry) {
        return update(TAKE_BACK, common(run).addValue("entry", entry.id()));
    }

    @Override
    public boolean restore(Run run, Affected invoice, StandingEntry entry, InvoiceState restored) {
        boolean another = restored != entry.before();
        return update(
                RESTORE,
                values(run, invoice)
                        .addValue("restored", restored.name())
                        .addValue("reason", another ? null : entry.reasonBefore())
                        .addValue("another", another));
    }

    private boolean update(String sql, MapSqlParameterSource values) {
        return jdbc.update(sql, values) > 0;
    }

    private MapSqlParameterSource values(Run run, Affected invoice) {
        return common(run)
                .addValue("id", invoice.id())
                .addValue("state", invoice.state().name());
    }

    private MapSqlParameterSource common(Run run) {
        return new MapSqlParameterSource("run", run.number())
                .addValue("fence", run.fence().number())
                .addValue("now", clock.instant().atOffset(ZoneOffset.UTC))
                .addValue("actor", actor);
    }
}
