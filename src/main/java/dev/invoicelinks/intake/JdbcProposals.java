package dev.invoicelinks.intake;

import dev.invoicelinks.run.Run;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sets invoices with a live link aside of which a file says that nothing, or less, is to be paid; a person decides. */
final class JdbcProposals {

    private static final String PLACED_BY = "intake";

    private static final String HOLD = """
            insert into hold (reason, run_number, file_id, row_number, invoice_id, kind, placed_at, placed_by, open_slot)
            select s.proposal, ?, s.file_id, s.row_number, i.id, 'PERSON', cast(? as timestamp with time zone), ?, 1
            from staged_row s join invoice i on i.number = s.proposed_for and i.merchant_id + 0 = ? and i.state = 'LINKED'
            where s.file_id = ? and s.row_number between ? and ? and s.verdict = 'SKIPPED' and s.proposed_for is not null
            on conflict do nothing
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    JdbcProposals(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Places the holds that the rows of the batch propose. Safe to repeat. */
    void place(Run run, SourceFile file, int firstRow, int lastRow) {
        jdbc.update(
                HOLD,
                run.number(),
                clock.instant().atOffset(ZoneOffset.UTC),
                PLACED_BY,
                run.merchant().id(),
                file.id(),
                firstRow,
                lastRow);
    }
}
