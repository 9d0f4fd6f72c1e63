package dev.invoicelinks.reconcile;

import dev.invoicelinks.link.Charge;
import dev.invoicelinks.link.Dispute;
import dev.invoicelinks.link.ProviderRecord;
import dev.invoicelinks.link.RecordKind;
import dev.invoicelinks.link.Refund;
import dev.invoicelinks.link.Transaction;
import dev.invoicelinks.link.Unreadable;
import dev.invoicelinks.run.Merchant;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables of what the provider said. Safe for threads. */
public final class JdbcChargeBook implements ChargeBook {

    private static final String BEGINNING = """
            select min(at) from (
                select min(created_at) as at from payment_link where merchant_id = ?
                union all select min(started_at) from run where merchant_id = ?) as firsts
            """;
    private static final String TOUCHED = """
            select distinct t.charge_id from (
                select charge_id from refund where merchant_id = ? and changed_at >= ?
                union all select charge_id from dispute where merchant_id = ? and changed_at >= ?) as t
            where t.charge_id > ?
            and not exists (select 1 from charge c where c.charge_id = t.charge_id and c.merchant_id = ? and c.read_at >= ?)
            order by t.charge_id limit ?
            """;
    /** What the provider does not know any more was asked for all the same. */
    private static final String OPEN_FOR_LONG = """
            select c.charge_id from charge c
            left join unreadable u on u.object_id = c.charge_id and u.kind = 'CHARGE' and u.merchant_id = c.merchant_id
            where c.merchant_id = ? and c.open_slot = 1 and c.created_at < ? and c.read_at < ?
              and (u.last_seen_at is null or u.last_seen_at < ?)
            order by coalesce(u.last_seen_at, c.read_at), c.id limit ?
            """;

    private static final Map<RecordKind, String> TABLES = Map.of(
            RecordKind.CHARGE, "charge",
            RecordKind.REFUND, "refund",
            RecordKind.DISPUTE, "dispute",
            RecordKind.TRANSACTION, "provider_transaction");

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final JdbcRecordTable<Charge> charges;
    private final JdbcRecordTable<Refund> refunds;
    private final JdbcRecordTable<Dispute> disputes;
    private final JdbcRecordTable<Transaction> transactions;

    /** @param zone of the business dates */
    public JdbcChargeBook(JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        JdbcRecordColumns columns = new JdbcRecordColumns(zone);
        this.charges = new JdbcRecordTable<>(jdbc, "charge", JdbcRecordColumns.CHARGE, columns::of);
        this.refunds = new JdbcRecordTable<>(jdbc, "refund", JdbcRecordColumns.REFUND, columns::of);
        this.disputes = new JdbcRecordTable<>(jdbc, "dispute", JdbcRecordColumns.DISPUTE, columns::of);
        this.transactions =
                new JdbcRecordTable<>(jdbc, "provider_transaction", JdbcRecordColumns.TRANSACTION, columns::of);
    }

    @Override
    public Recorded record(Merchant merchant, List<? extends ProviderRecord> records, Instant readAt) {
        OffsetDateTime read = at(readAt);
        OffsetDateTime now = at(clock.instant());
        return Objects.requireNonNull(transaction.execute(status -> {
            unreadable(merchant, of(Unreadable.class, records), read);
            return charges.record(merchant, of(Charge.class, records), read, now)
                    .plus(refunds.record(merchant, of(Refund.class, records), read, now))
                    .plus(disputes.record(merchant, of(Dispute.class, records), read, now))
                    .plus(transactions.record(merchant, of(Transaction.class, records), read, now));
        }));
    }

    private static <T> List<T> of(Class<T> type, List<?> records) {
        return records.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private void unreadable(Merchant merchant, List<Unreadable> things, OffsetDateTime seen) {
        for (Unreadable thing : things) {
            int known = jdbc.update(
                    """
                    update unreadable set reason = ?, last_seen_at = ? where object_id = ? and kind = ? and merchant_id = ?
                    """, thing.reason(), seen, thing.id(), thing.kind().name(), merchant.id());
            if (known == 0) {
                jdbc.update("""
                        insert into unreadable (merchant_id, kind, object_id, reason, first_seen_at, last_seen_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """, merchant.id(), thing.kind().name(), thing.id(), thing.reason(), seen, seen);
            }
        }
    }

    @Override
    public Optional<Instant> readUntil(Merchant merchant, RecordKind kind) {
        return jdbc
                .queryForList(
                        "select read_until from fetch_mark where merchant_id = ? and kind = ?",
                        OffsetDateTime.class,
                        merchant.id(),
                        kind.name())
                .stream()
                .map(OffsetDateTime::toInstant)
                .findFirst();
    }

    @Override
    public void moveMark(Merchant merchant, RecordKind kind, Instant readUntil) {
        OffsetDateTime until = at(readUntil);
        OffsetDateTime now = at(clock.instant());
        transaction.executeWithoutResult(status -> {
            jdbc.update("""
                    insert into fetch_mark (merchant_id, kind, read_until, committed_at) values (?, ?, ?, ?) on conflict do nothing
                    """, merchant.id(), kind.name(), until, now);
            jdbc.update("""
                    update fetch_mark set read_until = ?, committed_at = ? where merchant_id = ? and kind = ? and read_until < ?
                    """, until, now, merchant.id(), kind.name(), until);
        });
    }

    @Override
    public Optional<Instant> beginning(Merchant merchant) {
        return Optional.ofNullable(jdbc.queryForObject(BEGINNING, OffsetDateTime.class, merchant.id(), merchant.id()))
                .map(OffsetDateTime::toInstant);
    }

    @Override
    public List<OpenRecord> open(
            Merchant merchant, RecordKind kind, Instant madeSince, Instant readBefore, long afterRow, int limit) {
        String table = TABLES.get(kind);
        return jdbc.query(
                "select id, " + table + "_id from " + table
                        + " where merchant_id = ? and open_slot = 1 and id > ? and read_at < ? and created_at >= ? order by id limit ?",
                (row, place) -> new OpenRecord(row.getLong(1), row.getString(2)),
                merchant.id(),
                afterRow,
                at(readBefore),
                at(madeSince),
                limit);
    }

    @Override
    public List<String> openForLong(Merchant merchant, Instant madeBefore, Instant readBefore, int limit) {
        return jdbc.queryForList(
                OPEN_FOR_LONG, String.class, merchant.id(), at(madeBefore), at(readBefore), at(readBefore), limit);
    }

    @Override
    public List<String> touched(Merchant merchant, Instant since, String afterId, int limit) {
        OffsetDateTime at = at(since);
        return jdbc.queryForList(
                TOUCHED, String.class, merchant.id(), at, merchant.id(), at, afterId, merchant.id(), at, limit);
    }

    @Override
    public void dropReadable(Merchant merchant) {
        TABLES.forEach((kind, table) -> {
            String key = kind == RecordKind.TRANSACTION ? "transaction_id" : table + "_id";
            jdbc.update(
                    "delete from unreadable where kind = ? and merchant_id = ? and exists (select 1 from " + table
                            + " r where r." + key + " = unreadable.object_id and r.merchant_id = unreadable.merchant_id"
                            + " and r.read_at > unreadable.last_seen_at)",
                    kind.name(),
                    merchant.id());
        });
    }

    @Override
    public long unreadable(Merchant merchant) {
        Long count =
                jdbc.queryForObject("select count(*) from unreadable where merchant_id = ?", Long.class, merchant.id());
        return count == null ? 0 : count;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
