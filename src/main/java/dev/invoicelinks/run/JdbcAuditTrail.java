package dev.invoicelinks.run;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The audit table. */
public final class JdbcAuditTrail implements AuditTrail {

    private static final String INSERT = """
            insert into audit (merchant_id, run_number, at, actor, action, subject, facts, personal, request_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final String actor;

    /** @param actor the operating system's user who started the program */
    public JdbcAuditTrail(JdbcTemplate jdbc, Clock clock, String actor) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.actor = actor;
    }

    @Override
    public void append(Run run, List<AuditEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.batchUpdate(INSERT, entries, entries.size(), (statement, entry) -> {
            statement.setInt(1, run.merchant().id());
            statement.setLong(2, run.number());
            statement.setObject(3, now);
            statement.setString(4, actor);
            statement.setString(5, entry.action());
            statement.setString(6, entry.subject());
            statement.setString(7, entry.facts());
            statement.setString(8, entry.personal());
            statement.setString(9, entry.requestId());
        });
    }
}
