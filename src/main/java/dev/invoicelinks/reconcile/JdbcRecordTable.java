package dev.invoicelinks.reconcile;

import dev.invoicelinks.link.ProviderRecord;
import dev.invoicelinks.run.Merchant;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One table of records as last read. Neither database is asked to merge: what is known is looked up by key in one statement, then the new are inserted and the changed
 * updated in batches, each guarded so that an older reading changes nothing.
 */
final class JdbcRecordTable<T extends ProviderRecord> {

    private final JdbcTemplate jdbc;
    private final String table;
    private final String key;
    private final String insert;
    private final String update;
    private final String confirm;
    private final Function<T, @Nullable Object[]> values;

    /**
     * @param columns the key first
     * @param values of the columns, in their order
     */
    JdbcRecordTable(JdbcTemplate jdbc, String table, List<String> columns, Function<T, @Nullable Object[]> values) {
        this.jdbc = jdbc;
        this.table = table;
        this.key = columns.get(0);
        this.values = values;
        String names = String.join(", ", columns);
        String marks = String.join(", ", Collections.nCopies(columns.size() + 4, "?"));
        String which = " where " + key + " = ? and merchant_id = ? and read_at <= ?";
        this.insert = "insert into " + table + " (" + names
                + ", fingerprint, read_at, changed_at, merchant_id) values (" + marks + ") on conflict do nothing";
        this.update = "update " + table + " set " + String.join(" = ?, ", columns)
                + " = ?, fingerprint = ?, read_at = ?, changed_at = ?" + which;
        this.confirm = "update " + table + " set read_at = ?" + which;
    }

    /** Inside the caller's transaction. */
    Recorded record(Merchant merchant, List<T> records, OffsetDateTime readAt, OffsetDateTime now) {
        if (records.isEmpty()) {
            return Recorded.NOTHING;
        }
        Map<String, Row> rows = new LinkedHashMap<>();
        records.forEach(record -> rows.put(record.id(), Row.of(record.id(), values.apply(record))));
        Map<String, String> known = known(merchant, rows.keySet().toArray());
        List<Row> fresh = new ArrayList<>();
        List<Row> changed = new ArrayList<>();
        List<Row> same = new ArrayList<>();
        for (Row row : rows.values()) {
            String before = known.get(row.id);
            (before == null ? fresh : before.equals(row.fingerprint) ? same : changed).add(row);
        }
        long added = insert(merchant, fresh, readAt, now);
        long updated = update(merchant, changed, readAt, now);
        batch(confirm, same, row -> new Object[] {readAt, row.id, merchant.id(), readAt});
        return new Recorded(added, updated);
    }

    private Map<String, String> known(Merchant merchant, Object[] ids) {
        String sql = "select " + key + ", fingerprint from " + table + " where " + key + " in ("
                + String.join(", ", Collections.nCopies(ids.length, "?")) + ") and merchant_id = ?";
        Object[] arguments = Arrays.copyOf(ids, ids.length + 1);
        arguments[ids.length] = merchant.id();
        Map<String, String> known = new HashMap<>();
        jdbc.query(
                sql,
                row -> {
                    known.put(row.getString(1), row.getString(2));
                },
                arguments);
        return known;
    }

    /** A row that another writer was faster with is updated instead. */
    private long insert(Merchant merchant, List<Row> fresh, OffsetDateTime readAt, OffsetDateTime now) {
        int[] counts = batch(insert, fresh, row -> row.with(row.fingerprint, readAt, now, merchant.id()));
        List<Row> raced = new ArrayList<>();
        for (int place = 0; place < counts.length; place++) {
            if (counts[place] == 0) {
                raced.add(fresh.get(place));
            }
        }
        return fresh.size() - raced.size() + update(merchant, raced, readAt, now);
    }

    private long update(Merchant merchant, List<Row> changed, OffsetDateTime readAt, OffsetDateTime now) {
        int[] counts =
                batch(update, changed, row -> row.with(row.fingerprint, readAt, now, row.id, merchant.id(), readAt));
        return Arrays.stream(counts).filter(count -> count != 0).count();
    }

    private int[] batch(String sql, List<Row> rows, Function<Row, @Nullable Object[]> arguments) {
        if (rows.isEmpty()) {
            return new int[0];
        }
        return jdbc.batchUpdate(sql, rows, rows.size(), (statement, row) -> {
            int place = 0;
            for (Object argument : arguments.apply(row)) {
                statement.setObject(++place, argument);
            }
        })[0];
    }

    private record Row(String id, @Nullable Object[] values, String fingerprint) {

        static Row of(String id, @Nullable Object[] values) {
            return new Row(id, values, digest(Arrays.toString(values)));
        }

        private static String digest(String text) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest);
            } catch (NoSuchAlgorithmException absent) {
                throw new IllegalStateException("This JDK has no SHA-256", absent);
            }
        }

        @Nullable
        Object[] with(Object... more) {
            @Nullable Object[] all = Arrays.copyOf(values, values.length + more.length);
            System.arraycopy(more, 0, all, values.length, more.length);
            return all;
        }
    }
}
