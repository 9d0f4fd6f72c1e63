package dev.invoicelinks.issuing;

import dev.invoicelinks.invoice.JdbcOpenAmount;
import dev.invoicelinks.run.Run;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an invoice becomes once its link is ended, or was paid before it could be. */
final class JdbcAfterEnding {

    private static final String WITHDRAW =
            "update invoice set state = 'WITHDRAWN', reason = 'Withdrawn' where id = ? and state = 'LINKED'";
    private static final String REISSUE = """
            update invoice set state = 'READY', reason = null, token = null, posts = 0, link_sequence = link_sequence + 1,
                once_unknown = false, run_number = ?, fence = ?, asked_minor =\s""" + JdbcOpenAmount.asked("invoice") + """

            where id = ? and state = 'LINKED'
            """;
    private static final String SETTLE =
            "update invoice set state = 'SETTLED', reason = 'Settled outside' where id = ? and state = 'LINKED'";
    private static final String HOLD = """
            insert into hold (reason, run_number, invoice_id, kind, placed_at, placed_by, open_slot)
            values (?, ?, ?, 'PERSON', ?, 'invoice-links', 1) on conflict do nothing
            """;
    private static final String PAID =
            "The link was paid before it could be ended: the payment stands, and nothing else was changed";

    private final JdbcTemplate jdbc;
    private final OnEnding onEnding;
    private final Revisions revisions;
    private final Clock clock;

    JdbcAfterEnding(JdbcTemplate jdbc, EndingPorts ports) {
        this.jdbc = jdbc;
        this.onEnding = ports.onEnding();
        this.revisions = ports.revisions();
        this.clock = ports.clock();
    }

    void ended(Run run, Ending ending) {
        if (ending.followUp() == null) {
            return;
        }
        switch (ending.followUp()) {
            case WITHDRAW -> jdbc.update(WITHDRAW, ending.invoiceId());
            case REISSUE -> jdbc.update(REISSUE, run.number(), run.fence().number(), ending.invoiceId());
            case REVISE -> revise(run, ending);
            case SETTLE -> jdbc.update(SETTLE, ending.invoiceId());
        }
    }

    private void revise(Run run, Ending ending) {
        Map<String, Object> place =
                jdbc.queryForMap("select revised_file_id, revised_row from payment_link where id = ?", ending.id());
        StagedPlace accepted = new StagedPlace(
                ((Number) place.get("revised_file_id")).longValue(), ((Number) place.get("revised_row")).intValue());
        if (!revisions.revise(run, ending.invoiceId(), accepted)) {
            throw new IllegalStateException("The accepted revision of " + ending.number() + " could not be made");
        }
    }

    /** Whoever asked for the end has to see that it was too late; an expiry or a duplicate asked nobody. */
    void used(Run run, Ending ending) {
        if (ending.followUp() != null) {
            onEnding.ending(run, List.of(ending.invoiceId()), PAID);
            jdbc.update(
                    HOLD,
                    PAID,
                    run.number(),
                    ending.invoiceId(),
                    clock.instant().atOffset(ZoneOffset.UTC));
        }
    }
}
