package dev.invoicelinks.web;

import dev.invoicelinks.run.Merchant;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The events' table. */
public final class JdbcHintBook implements HintBook {

    private static final String KEEP = """
            insert into webhook_event (merchant_id, event_id, event_key, charge_id, event_created_at, received_at, state, reason, done_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;
    private static final String END =
            "update webhook_event set state = ?, reason = ?, done_at = ? where id = ? and state = 'RECEIVED'";
    private static final int LONGEST_REASON = 1000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public JdbcHintBook(DataSource books, Clock clock) {
        this.jdbc = new JdbcTemplate(books);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(books));
        this.clock = clock;
    }

    @Override
    public List<Boolean> keep(Merchant merchant, List<Arrival> arrivals) {
        OffsetDateTime now = at(clock.instant());
        List<@Nullable Object[]> rows =
                arrivals.stream().map(arrival -> row(merchant, arrival, now)).toList();
        int[] inserted = transaction.execute(status -> jdbc.batchUpdate(KEEP, rows));
        return Arrays.stream(inserted).mapToObj(count -> count != 0).toList();
    }

    private static @Nullable Object[] row(Merchant merchant, Arrival arrival, OffsetDateTime now) {
        ProviderEvent event = arrival.event();
        Instant created = event.createdAt();
        boolean waits = arrival.ignored() == null;
        return new @Nullable Object[] {
            merchant.id(),
            event.id(),
            event.key(),
            event.chargeId(),
            created == null ? null : at(created),
            now,
            waits ? "RECEIVED" : "IGNORED",
            arrival.ignored(),
            waits ? null : now
        };
    }

    @Override
    public List<Hint> waiting(Merchant merchant, int limit) {
        return jdbc.query(
                "select id, charge_id from webhook_event where merchant_id = ? and state = 'RECEIVED' order by id limit ?",
                (row, place) -> new Hint(row.getLong(1), row.getString(2)),
                merchant.id(),
                limit);
    }

    @Override
    public Map<String, Long> counts(Merchant merchant) {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.query(
                "select state, count(*) from webhook_event where merchant_id = ? group by state",
                row -> {
                    counts.put(row.getString(1), row.getLong(2));
                },
                merchant.id());
        return counts;
    }

    @Override
    public void done(Collection<Hint> hints) {
        OffsetDateTime now = at(clock.instant());
        batch(hints.stream()
                .map(hint -> new @Nullable Object[] {"DONE", null, now, hint.row()})
                .toList());
    }

    @Override
    public void failed(Map<Hint, String> reasons) {
        OffsetDateTime now = at(clock.instant());
        batch(reasons.entrySet().stream()
                .map(failed -> new @Nullable Object[] {
                    "FAILED", shortened(failed.getValue()), now, failed.getKey().row()
                })
                .toList());
    }

    private void batch(List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(END, rows);
        }
    }

    private static String shortened(String reason) {
        return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
