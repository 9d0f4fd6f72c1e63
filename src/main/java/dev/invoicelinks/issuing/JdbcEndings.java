package dev.invoicelinks.issuing;

import dev.invoicelinks.invoice.JdbcOpenAmount;
import dev.invoicelinks.link.EndOutcome;
import dev.invoicelinks.link.EndReason;
import dev.invoicelinks.run.AuditEntry;
import dev.invoicelinks.run.AuditTrail;
import dev.invoicelinks.run.LeaseLost;
import dev.invoicelinks.run.Leases;
import dev.invoicelinks.run.Run;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Endings in the links' table. */
public final class JdbcEndings implements Endings {

    private static final String ORDER = """
            update payment_link set state = 'ENDING', ended_reason = ?, follow_up = ?, revised_file_id = ?, revised_row = ?
            where invoice_id = ? and live_slot = 1 and state in ('ACTIVE', 'USED')
            """;
    private static final String REOPENED =
            "select 1 from payment_link l join invoice i on i.id = l.invoice_id where l.id = ? and "
                    + JdbcOpenAmount.reopened("i", "l");
    private static final String EXPIRED = """
            select invoice_id from payment_link where merchant_id = ? and state = 'ACTIVE' and live_slot = 1 and expires_on < ? limit ?
            """;
    private static final String ORDERED = """
            select l.id, l.invoice_id, l.number, l.link_id, l.ended_reason, l.follow_up
            from payment_link l join invoice i on i.id = l.invoice_id
            where l.merchant_id = ? and l.state = 'ENDING' and (l.live_slot = 1 or i.state <> 'UNKNOWN') and l.id > ?
            order by l.merchant_id, l.state, l.id limit ?
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Leases leases;
    private final AuditTrail audit;
    private final OnEnding onEnding;
    private final JdbcAfterEnding after;

    public JdbcEndings(
            JdbcTemplate jdbc, TransactionTemplate transaction, Leases leases, AuditTrail audit, EndingPorts ports) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.leases = leases;
        this.audit = audit;
        this.onEnding = ports.onEnding();
        this.after = new JdbcAfterEnding(jdbc, ports);
    }

    @Override
    public List<Long> order(Run run, Collection<Long> invoiceIds, EndReason reason, @Nullable FollowUp followUp) {
        List<Long> ordered = new ArrayList<>();
        for (Long invoice : invoiceIds) {
            if (order(invoice, reason, followUp, null)) {
                ordered.add(invoice);
            }
        }
        tell(run, ordered, reason);
        return ordered;
    }

    @Override
    public boolean orderRevision(Run run, long invoiceId, StagedPlace accepted) {
        boolean ordered = order(invoiceId, EndReason.REVISED, FollowUp.REVISE, accepted);
        if (ordered) {
            tell(run, List.of(invoiceId), EndReason.REVISED);
        }
        return ordered;
    }

    private boolean order(long invoice, EndReason reason, @Nullable FollowUp followUp, @Nullable StagedPlace accepted) {
        return jdbc.update(
                        ORDER,
                        reason.name(),
                        followUp == null ? null : followUp.name(),
                        accepted == null ? null : accepted.fileId(),
                        accepted == null ? null : accepted.row(),
                        invoice)
                == 1;
    }

    private void tell(Run run, List<Long> invoices, EndReason reason) {
        if (!invoices.isEmpty()) {
            onEnding.ending(run, invoices, "Its link was ended: " + word(reason));
        }
    }

    @Override
    public int orderExpired(Run run, LocalDate today, int limit) {
        return inTransaction(run, () -> {
            List<Long> expired =
                    jdbc.queryForList(EXPIRED, Long.class, run.merchant().id(), today, limit);
            return order(run, expired, EndReason.EXPIRED, null).size();
        });
    }

    @Override
    public List<Ending> ordered(Run run, long afterId, int limit) {
        return jdbc.query(ORDERED, (row, place) -> ending(row), run.merchant().id(), afterId, limit);
    }

    private static Ending ending(ResultSet row) throws SQLException {
        String followUp = row.getString("follow_up");
        String reason = row.getString("ended_reason");
        return new Ending(
                row.getLong("id"),
                row.getLong("invoice_id"),
                row.getString("number"),
                row.getString("link_id"),
                reason == null ? EndReason.DUPLICATE : EndReason.valueOf(reason),
                followUp == null ? null : FollowUp.valueOf(followUp));
    }

    @Override
    public Map<Ending, EndOutcome> asBooked(Map<Ending, EndOutcome> outcomes) {
        Map<Ending, EndOutcome> booked = new LinkedHashMap<>(outcomes);
        booked.replaceAll((ending, outcome) -> outcome instanceof EndOutcome.Used used && isReopened(ending)
                ? new EndOutcome.Ended(used.link(), used.requestId())
                : outcome);
        return booked;
    }

    private boolean isReopened(Ending ending) {
        return !jdbc.queryForList(REOPENED, Integer.class, ending.id()).isEmpty();
    }

    @Override
    public void record(Run run, Map<Ending, EndOutcome> outcomes) {
        inTransaction(run, () -> {
            List<AuditEntry> entries = new ArrayList<>();
            outcomes.forEach((ending, outcome) -> {
                if (outcome instanceof EndOutcome.Ended it) {
                    ended(run, ending);
                    entries.add(entry("link ended", ending, it.requestId()));
                } else if (outcome instanceof EndOutcome.Used it) {
                    used(run, ending);
                    entries.add(entry("link was paid before it could be ended", ending, it.requestId()));
                }
            });
            audit.append(run, entries);
            return entries.size();
        });
    }

    private void ended(Run run, Ending ending) {
        one(
                run,
                "update payment_link set state = 'ENDED', live_slot = null, ended_reason = ? where id = ? and state = 'ENDING'",
                ending.reason().name(),
                ending.id());
        after.ended(run, ending);
    }

    /** The payment stands; whatever was to follow does not. */
    private void used(Run run, Ending ending) {
        one(
                run,
                "update payment_link set state = 'USED', ended_reason = null, follow_up = null where id = ? and state = 'ENDING'",
                ending.id());
        after.used(run, ending);
    }

    private void one(Run run, String sql, Object... values) {
        if (jdbc.update(sql, values) != 1) {
            throw new LeaseLost(run.merchant(), run.fence());
        }
    }

    @Override
    public long open(Run run) {
        Long count = jdbc.queryForObject(
                "select count(*) from payment_link where merchant_id = ? and state = 'ENDING'",
                Long.class,
                run.merchant().id());
        return count == null ? 0 : count;
    }

    private static AuditEntry entry(String action, Ending ending, @Nullable String requestId) {
        String facts = "link " + ending.linkId() + ", " + word(ending.reason())
                + (ending.followUp() == null
                        ? ""
                        : "; then " + ending.followUp().name().toLowerCase(Locale.ROOT));
        return new AuditEntry(action, ending.number(), facts, null, requestId);
    }

    private static String word(EndReason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    private <T> T inTransaction(Run run, java.util.function.Supplier<T> work) {
        return transaction.execute(status -> {
            leases.confirm(run.merchant(), run.fence());
            return work.get();
        });
    }
}
