package dev.invoicelinks.issuing;

import dev.invoicelinks.link.PaymentLink;
import dev.invoicelinks.run.AuditEntry;
import dev.invoicelinks.run.AuditTrail;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.RunKeeping;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Invoices with a foreign link, set aside in the table of holds. */
public final class JdbcForeignLinks implements ForeignLinks {

    private static final String HOLD = """
            insert into hold (invoice_id, kind, reason, run_number, placed_at, placed_by, open_slot)
            select i.id, 'PERSON', ?, ?, ?, 'issue', 1
            from invoice i join source_file f on f.id = i.file_id
            where i.number = ? and i.merchant_id = ? and i.state = 'READY' and f.outcome = 'ACCEPTED'
              and not exists (select 1 from hold h where h.invoice_id = i.id and h.reason = ?)
              and not exists (select 1 from payment_link l where l.number = i.number and l.merchant_id = i.merchant_id)
            on conflict do nothing
            """;

    private final JdbcTemplate jdbc;
    private final RunKeeping keeping;
    private final AuditTrail audit;
    private final Clock clock;

    public JdbcForeignLinks(JdbcTemplate jdbc, RunKeeping keeping, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.keeping = keeping;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public int hold(Run run, Map<String, PaymentLink> links) {
        List<AuditEntry> entries = new ArrayList<>();
        keeping.transaction().executeWithoutResult(status -> {
            keeping.leases().confirm(run.merchant(), run.fence());
            links.forEach((number, link) -> {
                if (hold(run, number, reason(number, link))) {
                    entries.add(AuditEntry.of("hold", number, "link " + link.id() + " of another installation"));
                }
            });
            audit.append(run, entries);
        });
        return entries.size();
    }

    private boolean hold(Run run, String number, String reason) {
        return jdbc.update(
                        HOLD,
                        reason,
                        run.number(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        number,
                        run.merchant().id(),
                        reason)
                > 0;
    }

    /** The same words for the same link, so that a release counts for it. */
    private static String reason(String number, PaymentLink link) {
        return "Omise has link " + link.id() + " of this invoice, which another installation made"
                + (link.used() ? " and which was paid" : "") + ": it may be the same customer's. Look at it in the"
                + " dashboard, and end it there if it is not paid; then invoice-links release " + number
                + " lets a link of ours be made, or invoice-links withdraw " + number;
    }
}
