package dev.invoicelinks.intake;

import dev.invoicelinks.intake.table.FileLayout;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Run;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of received files. */
public final class JdbcSourceFiles implements SourceFiles {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Path files;

    /** @param files where received content is kept under its SHA-256 */
    public JdbcSourceFiles(JdbcClient jdbc, Clock clock, Path files) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.files = files;
    }

    @Override
    public void record(Run run, List<ReceivedFile> received) {
        int place = 1;
        for (ReceivedFile file : received) {
            record(run, place++, file);
        }
    }

    private void record(Run run, int place, ReceivedFile file) {
        jdbc.sql("""
                        insert into source_file (merchant_id, run_number, place, name, path, sha256, control_sha256, size_bytes,
                            received_at, outcome)
                        values (:merchant, :run, :place, :name, :path, :sha256, :control, :size, :received, 'RECEIVED')
                        """)
                .param("merchant", run.merchant().id())
                .param("run", run.number())
                .param("place", place)
                .param("name", file.name())
                .param("path", file.path().toString())
                .param("sha256", file.sha256())
                .param("control", file.controlSha256())
                .param("size", file.size())
                .param("received", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<SourceFile> of(Run run) {
        return jdbc.sql("select id, place, name, path, sha256, size_bytes, outcome, refusal, advice, "
                        + JdbcFileLayouts.SELECT
                        + " from source_file where merchant_id = :merchant and run_number = :run order by place")
                .param("merchant", run.merchant().id())
                .param("run", run.number())
                .query((row, place) -> file(row))
                .list();
    }

    private SourceFile file(ResultSet row) throws SQLException {
        return new SourceFile(
                row.getLong("id"),
                row.getInt("place"),
                row.getString("name"),
                Path.of(row.getString("path")),
                row.getString("sha256"),
                row.getLong("size_bytes"),
                FileOutcome.valueOf(row.getString("outcome")),
                row.getString("refusal"),
                JdbcFileLayouts.layout(row),
                advice(row),
                files.resolve(row.getString("sha256")));
    }

    private static List<String> advice(ResultSet row) throws SQLException {
        String advice = row.getString("advice");
        return advice == null ? List.of() : advice.lines().toList();
    }

    @Override
    public Optional<String> earlier(Merchant merchant, String sha256) {
        return jdbc.sql("""
                        select name, run_number from source_file where merchant_id = :merchant and sha256 = :sha256
                        order by run_number, place limit 1
                        """)
                .param("merchant", merchant.id())
                .param("sha256", sha256)
                .query((row, place) -> row.getString("name") + " of run " + row.getLong("run_number"))
                .optional();
    }

    @Override
    public Optional<Path> control(SourceFile file) {
        return jdbc.sql("select control_sha256 from source_file where id = :id and control_sha256 is not null")
                .param("id", file.id())
                .query(String.class)
                .optional()
                .map(files::resolve);
    }

    @Override
    public int highestStagedRow(SourceFile file) {
        return jdbc.sql("select coalesce(max(row_number), 0) from staged_row where file_id = :id")
                .param("id", file.id())
                .query(Integer.class)
                .single();
    }

    @Override
    public void understood(SourceFile file, FileLayout layout) {
        int changed = jdbc.sql(
                        "update source_file set understanding = :understanding where id = :id and outcome = 'RECEIVED'")
                .param("understanding", JdbcFileLayouts.json(layout))
                .param("id", file.id())
                .update();
        expectOne(changed, file, FileOutcome.RECEIVED);
    }

    @Override
    public void staged(SourceFile file, FileLayout layout, int rows, List<String> advice) {
        int changed = jdbc.sql("""
                        update source_file set outcome = 'STAGED', understanding = :understanding, row_count = :rows, advice = :advice
                        where id = :id and outcome = 'RECEIVED'
                        """)
                .param("understanding", JdbcFileLayouts.json(layout))
                .param("rows", rows)
                .param("advice", advice.isEmpty() ? null : String.join("\n", advice))
                .param("id", file.id())
                .update();
        expectOne(changed, file, FileOutcome.STAGED);
    }

    @Override
    public void accepting(SourceFile file) {
        move(file, FileOutcome.ACCEPTING, "('STAGED', 'ACCEPTING')", null);
    }

    @Override
    public void accepted(SourceFile file) {
        move(file, FileOutcome.ACCEPTED, "('ACCEPTING', 'ACCEPTED')", null);
    }

    @Override
    public void refused(SourceFile file, String refusal) {
        move(file, FileOutcome.REFUSED, "('RECEIVED', 'STAGED', 'REFUSED')", refusal);
    }

    private void move(SourceFile file, FileOutcome to, String from, @Nullable String refusal) {
        int changed = jdbc.sql("update source_file set outcome = :to, refusal = :refusal where id = :id and outcome in "
                        + from)
                .param("to", to.name())
                .param("refusal", refusal)
                .param("id", file.id())
                .update();
        expectOne(changed, file, to);
    }

    private static void expectOne(int changed, SourceFile file, FileOutcome to) {
        if (changed != 1) {
            throw new IllegalStateException("File " + file.name() + " cannot become " + to
                    + ": the books have it in another state than this run left it. Start the run again.");
        }
    }
}
