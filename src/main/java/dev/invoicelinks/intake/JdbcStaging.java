package dev.invoicelinks.intake;

import dev.invoicelinks.intake.table.FileLayout;
import dev.invoicelinks.intake.table.FileRefused;
import dev.invoicelinks.run.AuditEntry;
import dev.invoicelinks.run.AuditTrail;
import dev.invoicelinks.run.Leases;
import dev.invoicelinks.run.Run;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps what was read, one chunk a transaction of the step. */
public final class JdbcStaging implements ItemWriter<Staging> {

    private static final String INSERT_ROW = """
            insert into staged_row (file_id, row_number, verdict, number, number_digits, customer_id, customer_name, emails, phone,
                line_id, whatsapp, amount_minor, currency, issue_date, due_date, description, language, use_kind, expires_on,
                channels, metadata, proposed_for, proposal)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String INSERT_PROBLEM = """
            insert into row_problem (file_id, row_number, place, severity, column_name, written, rule, remedy)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;
    private final Leases leases;
    private final SourceFiles files;
    private final AuditTrail audit;
    private final Supplier<Run> run;

    public JdbcStaging(JdbcTemplate jdbc, Leases leases, SourceFiles files, AuditTrail audit, Supplier<Run> run) {
        this.jdbc = jdbc;
        this.leases = leases;
        this.files = files;
        this.audit = audit;
        this.run = run;
    }

    /** Writes the chunk inside the caller's transaction, under the lease. */
    @Override
    public void write(Chunk<? extends Staging> chunk) {
        Run current = run.get();
        leases.confirm(current.merchant(), current.fence());
        Batch batch = new Batch(current);
        for (Staging staging : chunk) {
            staging.to(batch);
        }
        batch.insert();
        batch.afterwards.forEach(Runnable::run);
    }

    private record NumberedProblem(long file, int place, RowProblem problem) {}

    private final class Batch implements Staging.Keeper {

        private final Run current;
        private final List<Staging.Row> rows = new ArrayList<>();
        private final List<NumberedProblem> problems = new ArrayList<>();
        private final List<Runnable> afterwards = new ArrayList<>();

        Batch(Run current) {
            this.current = current;
        }

        @Override
        public void understood(SourceFile file, FileLayout layout) {
            afterwards.add(() -> files.understood(file, layout));
        }

        @Override
        public void row(SourceFile file, StagedRow row) {
            rows.add(new Staging.Row(file, row));
            int place = 1;
            for (RowProblem problem : row.problems()) {
                problems.add(new NumberedProblem(file.id(), place++, problem));
            }
        }

        @Override
        public void end(SourceFile file, FileLayout layout, int count, List<String> advice) {
            afterwards.add(() -> files.staged(file, layout, count, advice));
        }

        @Override
        public void refusal(SourceFile file, FileRefused refusal) {
            afterwards.add(() -> {
                files.refused(file, refusal.what() + " " + refusal.remedy());
                audit.append(current, List.of(AuditEntry.of("file refused", file.sha256(), refusal.what())));
            });
        }

        void insert() {
            if (!rows.isEmpty()) {
                jdbc.batchUpdate(INSERT_ROW, rows, rows.size(), JdbcStaging::set);
            }
            if (!problems.isEmpty()) {
                jdbc.batchUpdate(INSERT_PROBLEM, problems, problems.size(), JdbcStaging::set);
            }
        }
    }

    private static void set(PreparedStatement statement, Staging.Row staged) throws SQLException {
        StagedContent content = staged.row().content();
        statement.setLong(1, staged.file().id());
        statement.setInt(2, staged.row().row());
        statement.setString(3, staged.row().verdict().name());
        statement.setString(
                4, content.number() == null ? null : content.number().value());
        statement.setLong(5, content.digits());
        statement.setString(6, content.customerId());
        statement.setString(7, content.customerName());
        set(statement, content.contacts());
        statement.setObject(12, content.amountMinor(), Types.BIGINT);
        statement.setString(13, content.currency());
        set(statement, 14, content.dates().issued());
        set(statement, 15, content.dates().due());
        statement.setString(16, content.description());
        statement.setString(17, content.language());
        statement.setString(18, content.use() == null ? null : content.use().name());
        set(statement, 19, content.dates().expires());
        statement.setString(20, String.join(",", content.contacts().channels()));
        statement.setString(21, content.metadata());
        Proposal proposal = content.proposal();
        statement.setString(22, proposal == null ? null : proposal.number());
        statement.setString(23, proposal == null ? null : proposal.reason());
    }

    private static void set(PreparedStatement statement, Contacts contacts) throws SQLException {
        statement.setString(8, String.join(";", contacts.emails()));
        statement.setString(9, contacts.phone());
        statement.setString(10, contacts.lineId());
        statement.setString(11, contacts.whatsapp());
    }

    private static void set(PreparedStatement statement, int place, @Nullable LocalDate date) throws SQLException {
        statement.setObject(place, date, Types.DATE);
    }

    private static void set(PreparedStatement statement, NumberedProblem numbered) throws SQLException {
        RowProblem problem = numbered.problem();
        statement.setLong(1, numbered.file());
        statement.setInt(2, problem.row());
        statement.setInt(3, numbered.place());
        statement.setString(4, problem.severity().name());
        statement.setString(5, problem.column());
        statement.setString(6, problem.value());
        statement.setString(7, problem.rule());
        statement.setString(8, problem.remedy());
    }
}
