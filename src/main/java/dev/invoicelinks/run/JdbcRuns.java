package dev.invoicelinks.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The runs' table. */
public final class JdbcRuns implements Runs {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ProgramVersion version;
    private final AuditSeals seals;

    public JdbcRuns(JdbcClient jdbc, Clock clock, ProgramVersion version) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.version = version;
        this.seals = new JdbcAuditSeals(jdbc, clock);
    }

    @Override
    public Optional<Run> open(Merchant merchant, Fence fence) {
        return jdbc.sql("select number, command, started_at from run where merchant_id = :merchant and open_slot = 1")
                .param("merchant", merchant.id())
                .query((row, place) -> run(merchant, fence, row))
                .optional();
    }

    @Override
    public Optional<Run> last(Merchant merchant, String command, Fence fence) {
        return jdbc.sql("""
                        select number, command, started_at from run where merchant_id = :merchant and command = :command
                            and open_slot is null and number = (select max(number) from run where merchant_id = :merchant)
                        """)
                .param("merchant", merchant.id())
                .param("command", command)
                .query((row, place) -> run(merchant, fence, row))
                .optional();
    }

    @Override
    public Optional<Instant> startedAt(Merchant merchant, long number) {
        return jdbc.sql("select started_at from run where merchant_id = :merchant and number = :number")
                .param("merchant", merchant.id())
                .param("number", number)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private static Run run(Merchant merchant, Fence fence, ResultSet row) throws SQLException {
        return new Run(
                merchant,
                row.getLong("number"),
                row.getString("command"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                fence);
    }

    @Override
    public Run begin(Merchant merchant, String command, Fence fence) {
        long number = jdbc.sql("select coalesce(max(number), 0) + 1 from run where merchant_id = :merchant")
                .param("merchant", merchant.id())
                .query(Long.class)
                .single();
        Run run = new Run(merchant, number, command, clock.instant(), fence);
        jdbc.sql("""
                        insert into run (merchant_id, number, command, version, configuration_hash, started_at, open_slot)
                        values (:merchant, :number, :command, :version, :configuration, :started, 1)
                        """)
                .param("merchant", merchant.id())
                .param("number", number)
                .param("command", command)
                .param("version", version.version())
                .param("configuration", version.configurationHash())
                .param("started", run.startedAt().atOffset(ZoneOffset.UTC))
                .update();
        return run;
    }

    @Override
    public void end(Run run, int exitCode, String reason) {
        jdbc.sql("""
                        update run set ended_at = :ended, exit_code = :code, reason = :reason, open_slot = null
                        where merchant_id = :merchant and number = :number and open_slot = 1
                        """)
                .param("ended", clock.instant().atOffset(ZoneOffset.UTC))
                .param("code", exitCode)
                .param("reason", reason)
                .param("merchant", run.merchant().id())
                .param("number", run.number())
                .update();
        seals.seal(run.merchant());
    }

    @Override
    public void remark(Run run, String reason) {
        jdbc.sql("update run set reason = :reason where merchant_id = :merchant and number = :number")
                .param("reason", reason)
                .param("merchant", run.merchant().id())
                .param("number", run.number())
                .update();
    }
}
