package dev.invoicelinks.notice;

import dev.invoicelinks.run.AuditEntry;
import dev.invoicelinks.run.AuditTrail;
import dev.invoicelinks.run.LeaseLost;
import dev.invoicelinks.run.Leases;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Run;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Notices in the books, as batches of compare-and-set updates. */
public final class JdbcNotices implements Notices {

    private static final String CLAIM = """
            update notice set state = 'SENDING', reason = null, attempts = attempts + 1, way = ?, run_number = ?, fence = ?,
                first_tried_at = coalesce(first_tried_at, ?), changed_at = ?
            where id = ? and state = ?
            """;
    private static final String SETTLE = """
            update notice set state = ?, reason = ?, not_before = ?, changed_at = ?, run_number = ?
            where id = ? and state = ? and (state <> 'SENDING' or fence = ?)
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Leases leases;
    private final AuditTrail audit;

    public JdbcNotices(JdbcTemplate jdbc, TransactionTemplate transaction, Leases leases, AuditTrail audit) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.leases = leases;
        this.audit = audit;
    }

    @Override
    public int queue(Run run, List<Notice> notices) {
        int[] inserted = batch("""
                insert into notice (merchant_id, invoice_id, link_sequence, purpose, channel, recipient, message_id, state,
                    reason, attempts, run_number, not_before, queued_at, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?) on conflict do nothing
                """, notices, notice -> new @Nullable Object[] {
            run.merchant().id(),
            notice.key().invoiceId(),
            notice.key().linkSequence(),
            notice.key().purpose().name(),
            notice.channel().name(),
            notice.recipient().address(),
            notice.messageId().value(),
            notice.state().name(),
            notice.reason(),
            run.number(),
            at(notice.tries().notBefore()),
            at(notice.queuedAt()),
            at(notice.changedAt())
        });
        return Arrays.stream(inserted).sum();
    }

    @Override
    public List<DueNotice> due(Merchant merchant, NoticeState state, Instant now, long afterId, int limit) {
        return jdbc.query(
                JdbcNoticeRows.DUE,
                (row, place) -> JdbcNoticeRows.due(row),
                merchant.id(),
                state.name(),
                afterId,
                at(now),
                limit);
    }

    @Override
    public long waiting(Merchant merchant, Instant now) {
        Long count = jdbc.queryForObject("""
                select count(*) from notice
                where merchant_id = ? and (state = 'PENDING' or state = 'RETRY' and not_before <= ?)
                """, Long.class, merchant.id(), at(now));
        return count == null ? 0 : count;
    }

    @Override
    public List<Notice> advance(Run run, List<NoticeOutcome> settled, List<Notice> next, Way way, Instant now) {
        return inTransaction(run, () -> {
            write(run, settled, now);
            int[] changed = batch(CLAIM, next, notice -> new @Nullable Object[] {
                way.name(),
                run.number(),
                run.fence().number(),
                at(now),
                at(now),
                notice.id(),
                notice.state().name()
            });
            List<Notice> claimed = new ArrayList<>(next.size());
            for (int place = 0; place < changed.length; place++) {
                if (changed[place] == 1) {
                    claimed.add(next.get(place).sending(now));
                }
            }
            return claimed;
        });
    }

    @Override
    public void settle(Run run, List<NoticeOutcome> outcomes, Instant now) {
        inTransaction(run, () -> {
            write(run, outcomes, now);
            return outcomes;
        });
    }

    private void write(Run run, List<NoticeOutcome> outcomes, Instant now) {
        int[] changed = batch(SETTLE, outcomes, outcome -> new @Nullable Object[] {
            outcome.state().name(),
            outcome.reason(),
            at(outcome.notBefore()),
            at(now),
            run.number(),
            outcome.notice().id(),
            outcome.notice().state().name(),
            run.fence().number()
        });
        if (Arrays.stream(changed).anyMatch(count -> count != 1)) {
            throw new LeaseLost(run.merchant(), run.fence());
        }
        if (!outcomes.isEmpty()) {
            audit.append(run, outcomes.stream().map(NoticeOutcome::auditEntry).toList());
        }
    }

    @Override
    public void remark(Run run, Map<Long, String> reasonsById, Instant now) {
        inTransaction(
                run,
                () -> batch(
                        "update notice set reason = ? where id = ? and state in ('PENDING', 'RETRY')",
                        List.copyOf(reasonsById.entrySet()),
                        remark -> new @Nullable Object[] {remark.getValue(), remark.getKey()}));
    }

    @Override
    public int moveAll(Run run, Way way, Move move, Instant now) {
        return inTransaction(run, () -> {
            int moved = jdbc.update(
                    """
                    update notice set state = ?, reason = ?, not_before = ?, changed_at = ?, run_number = ?, fence = ?
                    where merchant_id = ? and state = ? and way = ? and attempts <= ?
                    """,
                    move.to().name(),
                    move.reason(),
                    at(now),
                    at(now),
                    run.number(),
                    run.fence().number(),
                    run.merchant().id(),
                    move.from().name(),
                    way.name(),
                    move.maxTries());
            if (moved > 0) {
                audit.append(run, List.of(AuditEntry.of("notices moved", way.name(), move.facts(moved))));
            }
            return moved;
        });
    }

    /** Without a way, so that the setting which sends doubtful messages again leaves them alone. */
    @Override
    public int doubtAll(Run run, String reason, Instant now) {
        int moved = jdbc.update(
                """
                update notice set state = 'SEND_UNKNOWN', way = null, reason = ?, not_before = ?, changed_at = ?, run_number = ?, fence = ?
                where merchant_id = ? and state in ('PENDING', 'RETRY', 'SENDING')
                """,
                reason,
                at(now),
                at(now),
                run.number(),
                run.fence().number(),
                run.merchant().id());
        if (moved > 0) {
            audit.append(run, List.of(AuditEntry.of("notices moved", "", moved + " to SEND_UNKNOWN: " + reason)));
        }
        return moved;
    }

    @Override
    public int cancel(Run run, Collection<Long> invoiceIds, String reason, Instant now) {
        return inTransaction(run, () -> {
            int[] cancelled = batch("""
                    update notice set reason = case when state = 'SEND_UNKNOWN' then ? else ? end, state = 'CANCELLED', changed_at = ?, run_number = ?
                    where merchant_id = ? and invoice_id = ? and state in ('PENDING', 'RETRY', 'BOUNCED', 'SEND_UNKNOWN')
                    """, List.copyOf(invoiceIds), invoice -> new @Nullable Object[] {
                reason + Notice.MAY_HAVE_LEFT,
                reason,
                at(now),
                run.number(),
                run.merchant().id(),
                invoice
            });
            return Arrays.stream(cancelled).sum();
        });
    }

    @Override
    public int requeue(Run run, List<Notice> notices, String reason, Instant now) {
        int[] changed = batch("""
                update notice set state = 'PENDING', reason = ?, message_id = ?, attempts = 0, first_tried_at = null, not_before = ?,
                    changed_at = ?, run_number = ?
                where id = ? and state = ?
                """, notices, notice -> new @Nullable Object[] {
            reason,
            notice.messageId().value(),
            at(now),
            at(now),
            run.number(),
            notice.id(),
            notice.state().name()
        });
        return Arrays.stream(changed).sum();
    }

    @Override
    public List<Notice> of(long invoiceId) {
        return jdbc.query(JdbcNoticeRows.OF_INVOICE, (row, place) -> JdbcNoticeRows.notice(row), invoiceId);
    }

    @Override
    public Map<NoticeState, Long> counts(Merchant merchant) {
        Map<NoticeState, Long> counts = new EnumMap<>(NoticeState.class);
        jdbc.query(
                "select state, count(*) as count from notice where merchant_id = ? group by state",
                row -> {
                    counts.put(NoticeState.valueOf(row.getString("state")), row.getLong("count"));
                },
                merchant.id());
        return counts;
    }

    private <T> T inTransaction(Run run, Supplier<T> work) {
        return transaction.execute(status -> {
            leases.confirm(run.merchant(), run.fence());
            return work.get();
        });
    }

    private <T> int[] batch(String sql, List<T> rows, Function<T, @Nullable Object[]> values) {
        return rows.isEmpty()
                ? new int[0]
                : jdbc.batchUpdate(sql, rows.stream().map(values).toList());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
