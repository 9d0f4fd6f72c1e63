package dev.invoicelinks.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Digests over the audit table; both are read along their keys, in pages. */
public final class JdbcAuditSeals implements AuditSeals {

    private static final int PAGE = 10_000;

    private static final String UNSEALED = """
            select number from run
            where merchant_id = :merchant and ended_at is not null
              and number > (select coalesce(max(run_number), 0) from audit_digest where merchant_id = :merchant)
            order by number
            """;
    private static final String OF_RUN = """
            select * from audit where merchant_id = :merchant and run_number = :run and id > :after order by id limit :page
            """;
    /** In the order of the primary key whatever the merchant, so that no database sorts the trail. */
    private static final String ALL = "select * from audit where id > :after order by id limit :page";

    private static final String DIGESTS = """
            select * from audit_digest where merchant_id = :merchant and run_number > :after order by run_number limit :page
            """;
    private static final String SEAL = """
            insert into audit_digest (merchant_id, run_number, digest, previous, row_count, made_at)
            values (:merchant, :run, :digest, :previous, :rows, :now) on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    public JdbcAuditSeals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void seal(Merchant merchant) {
        List<Long> runs = jdbc.sql(UNSEALED)
                .param("merchant", merchant.id())
                .query(Long.class)
                .list();
        String previous = runs.isEmpty() ? RunDigest.NONE : newest(merchant);
        for (long run : runs) {
            previous = seal(merchant, run, previous);
        }
    }

    private String newest(Merchant merchant) {
        return jdbc.sql(
                        "select digest from audit_digest where merchant_id = :merchant order by run_number desc limit 1")
                .param("merchant", merchant.id())
                .query(String.class)
                .optional()
                .orElse(RunDigest.NONE);
    }

    private String seal(Merchant merchant, long run, String previous) {
        RowHash hash = new RowHash(previous, run);
        new Paged<>(after -> ofRun(merchant, run, after), AuditRow::id).forEachRemaining(hash::add);
        String digest = hash.digest();
        jdbc.sql(SEAL)
                .param("merchant", merchant.id())
                .param("run", run)
                .param("digest", digest)
                .param("previous", previous)
                .param("rows", hash.rows())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return digest;
    }

    private List<AuditRow> ofRun(Merchant merchant, long run, long after) {
        return jdbc.sql(OF_RUN)
                .param("merchant", merchant.id())
                .param("run", run)
                .param("after", after)
                .param("page", PAGE)
                .query((row, place) -> row(row))
                .list();
    }

    @Override
    public Iterator<AuditRow> rows(Merchant merchant) {
        Iterator<AuditRow> all = new Paged<>(
                after -> jdbc.sql(ALL)
                        .param("after", after)
                        .param("page", PAGE)
                        .query((row, place) -> row(row))
                        .list(),
                AuditRow::id);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(all, 0), false)
                .filter(row -> row.merchantId() == merchant.id())
                .iterator();
    }

    @Override
    public Iterator<RunDigest> digests(Merchant merchant) {
        return new Paged<>(
                after -> jdbc.sql(DIGESTS)
                        .param("merchant", merchant.id())
                        .param("after", after)
                        .param("page", PAGE)
                        .query((row, place) -> new RunDigest(
                                row.getLong("run_number"),
                                row.getString("digest"),
                                row.getString("previous"),
                                row.getLong("row_count"),
                                instant(row, "made_at")))
                        .list(),
                RunDigest::run);
    }

    private static AuditRow row(ResultSet row) throws SQLException {
        return new AuditRow(
                row.getLong("id"),
                row.getInt("merchant_id"),
                row.getLong("run_number"),
                instant(row, "at"),
                row.getString("actor"),
                new AuditEntry(
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("facts"),
                        row.getString("personal"),
                        row.getString("request_id")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
