package dev.invoicelinks.report;

import dev.invoicelinks.intake.ControlTotals;
import dev.invoicelinks.intake.SourceFile;
import dev.invoicelinks.run.Run;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** The ledger in set-based SQL: one pass for the totals, pages by row number for the lines. */
public final class JdbcRunLedger implements RunLedger {

    private static final int NUMBERS_AT_A_TIME = 500;

    private static final String EARLIER = """
            select f.run_number, f.id from source_file f
            where f.merchant_id = :merchant and f.run_number < :run
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final Path results;

    /** @param results where the folders of files are made */
    public JdbcRunLedger(NamedParameterJdbcTemplate jdbc, Path results) {
        this.jdbc = jdbc;
        this.results = results;
    }

    @Override
    public RunTotals ofRun(Run run) {
        return totals(
                JdbcRunScope.NAMED_BUCKETS + " union all " + JdbcRunScope.CARRIED_BUCKETS,
                JdbcRunScope.NAMED_READ + " union all " + JdbcRunScope.CARRIED_READ,
                JdbcRunScope.parameters(run).addValue("file", null));
    }

    @Override
    public RunTotals ofFile(Run run, SourceFile file) {
        return totals(
                JdbcRunScope.NAMED_BUCKETS,
                JdbcRunScope.NAMED_READ,
                JdbcRunScope.parameters(run).addValue("file", file.id()));
    }

    private RunTotals totals(String buckets, String read, SqlParameterSource parameters) {
        Map<Bucket, TotalsOf> found = new EnumMap<>(Bucket.class);
        long[] needingPerson = {0};
        long[] withdrawn = {0};
        jdbc.query(
                "select bucket, state, currency, count(*) as invoices, coalesce(sum(minor), 0) as minor, sum(digits) as digits from ("
                        + buckets + ") told group by bucket, state, currency",
                parameters,
                row -> {
                    Bucket bucket = Bucket.valueOf(row.getString("bucket"));
                    if (bucket == Bucket.UNRESOLVED && "NEEDS_PERSON".equals(row.getString("state"))) {
                        needingPerson[0] += row.getLong("invoices");
                    }
                    if (bucket == Bucket.KNOWN && "WITHDRAWN".equals(row.getString("state"))) {
                        withdrawn[0] += row.getLong("invoices");
                    }
                    found.computeIfAbsent(bucket, first -> new TotalsOf())
                            .add(
                                    row.getString("currency"),
                                    row.getLong("invoices"),
                                    row.getBigDecimal("minor"),
                                    row.getBigDecimal("digits"));
                });
        TotalsOf all = new TotalsOf();
        jdbc.query(
                "select currency, count(*) as invoices, coalesce(sum(minor), 0) as minor, sum(digits) as digits from ("
                        + read + ") told group by currency",
                parameters,
                row -> {
                    all.add(
                            row.getString("currency"),
                            row.getLong("invoices"),
                            row.getBigDecimal("minor"),
                            row.getBigDecimal("digits"));
                });
        Map<Bucket, ControlTotals> totals = new EnumMap<>(Bucket.class);
        found.forEach((bucket, sum) -> totals.put(bucket, sum.totals()));
        return new RunTotals(all.totals(), totals, needingPerson[0], withdrawn[0]);
    }

    @Override
    public List<SkippedFor> skipped(Run run) {
        return skipped(JdbcRunScope.parameters(run).addValue("file", null));
    }

    @Override
    public List<SkippedFor> skipped(Run run, SourceFile file) {
        return skipped(JdbcRunScope.parameters(run).addValue("file", file.id()));
    }

    private List<SkippedFor> skipped(SqlParameterSource parameters) {
        Map<RowWords, TotalsOf> byReason = new LinkedHashMap<>();
        jdbc.query(JdbcRunScope.NAMED_SKIPPED, parameters, row -> {
            byReason.computeIfAbsent(
                            new RowWords(row.getString("rule"), row.getString("remedy")), first -> new TotalsOf())
                    .add(
                            row.getString("currency"),
                            row.getLong("invoices"),
                            row.getBigDecimal("minor"),
                            row.getBigDecimal("digits"));
        });
        return byReason.entrySet().stream()
                .map(found -> new SkippedFor(
                        found.getKey().what(),
                        found.getKey().remedy(),
                        found.getValue().totals()))
                .toList();
    }

    @Override
    public List<EarlierFile> carried(Run run) {
        List<EarlierFile> files =
                new ArrayList<>(jdbc.query(EARLIER + """
                and f.id in (
                    select i.file_id from invoice i where i.merchant_id = :merchant and i.run_number = :run
                    union
                    select i.file_id from notice n join invoice i on i.id = n.invoice_id
                    where n.merchant_id = :merchant and n.run_number = :run)
                order by f.id
                """, JdbcRunScope.parameters(run), JdbcRunLedger::earlier));
        sameInvoices(run).stream().filter(file -> !files.contains(file)).forEach(files::add);
        return files;
    }

    /** Files that named an invoice again before it was done with. They came behind its own file, which keeps the search short. */
    private List<EarlierFile> sameInvoices(Run run) {
        Map<String, Long> firstRuns = new HashMap<>();
        jdbc.query("""
                select i.number, o.run_number from invoice i join source_file o on o.id = i.file_id
                where i.merchant_id = :merchant and o.run_number < :run and (i.run_number = :run
                    or i.id in (select n.invoice_id from notice n where n.merchant_id = :merchant and n.run_number = :run))
                """, JdbcRunScope.parameters(run), row -> {
            firstRuns.put(row.getString(1), row.getLong(2));
        });
        List<String> numbers = List.copyOf(firstRuns.keySet());
        Set<EarlierFile> files = new LinkedHashSet<>();
        for (int from = 0; from < numbers.size(); from += NUMBERS_AT_A_TIME) {
            List<String> some = numbers.subList(from, Math.min(numbers.size(), from + NUMBERS_AT_A_TIME));
            files.addAll(jdbc.query(
                    EARLIER + """
                    and f.run_number >= :first
                    and exists (select 1 from staged_row s where s.file_id = f.id and s.number in (:numbers)) order by f.id
                    """,
                    JdbcRunScope.parameters(run)
                            .addValue("numbers", some)
                            .addValue(
                                    "first",
                                    Collections.min(
                                            some.stream().map(firstRuns::get).toList())),
                    JdbcRunLedger::earlier));
        }
        return List.copyOf(files);
    }

    private static EarlierFile earlier(ResultSet row, int place) throws SQLException {
        return new EarlierFile(row.getLong("run_number"), row.getLong("id"));
    }

    @Override
    public List<ResultLine> lines(Run run, SourceFile file, int afterRow, int limit) {
        return new JdbcResultLines(jdbc).of(run, file, afterRow, limit);
    }

    @Override
    public List<NeedsYou> needsYou(Run run, int limit) {
        return new JdbcNeedsYou(jdbc).of(run, null, limit);
    }

    @Override
    public List<NeedsYou> needsYou(Run run, SourceFile file, int limit) {
        return new JdbcNeedsYou(jdbc).of(run, file.id(), limit);
    }

    @Override
    public MessageCounts messages(Run run) {
        return messages(
                "select state, count(*) as found from notice where merchant_id = :merchant and run_number = :run group by state",
                JdbcRunScope.parameters(run));
    }

    @Override
    public MessageCounts messages(Run run, SourceFile file) {
        return messages("""
                select n.state, count(*) as found from notice n join invoice i on i.id = n.invoice_id
                where i.file_id = :file group by n.state
                """, JdbcRunScope.parameters(run).addValue("file", file.id()));
    }

    @Override
    public long linksEnded(Run run) {
        Long ended = jdbc.queryForObject(
                "select count(*) from audit where merchant_id = :merchant and run_number = :run and action = 'link ended'",
                JdbcRunScope.parameters(run),
                Long.class);
        return ended == null ? 0 : ended;
    }

    private MessageCounts messages(String sql, SqlParameterSource parameters) {
        Map<String, Long> byState = new HashMap<>();
        jdbc.query(sql, parameters, row -> {
            byState.put(row.getString("state"), row.getLong("found"));
        });
        return MessageCounts.of(byState);
    }

    @Override
    public Optional<Path> resultsFolder(SourceFile file) {
        return jdbc
                .queryForList(
                        "select results_folder from source_file where id = :file and results_folder is not null",
                        Map.of("file", file.id()),
                        String.class)
                .stream()
                .findFirst()
                .map(noted -> results.resolve(Path.of(noted).getFileName()));
    }

    @Override
    public boolean takeResultsFolder(SourceFile file, Path folder) {
        return jdbc.update("""
                        update source_file set results_folder = :folder
                        where id = :file and not exists (select 1 from source_file o where o.results_folder = :folder)
                        """, Map.of("file", file.id(), "folder", folder.toString())) == 1;
    }
}
