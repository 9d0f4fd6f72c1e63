package dev.invoicelinks.issuing;

import dev.invoicelinks.invoice.BookedInvoice;
import dev.invoicelinks.invoice.InvoiceState;
import dev.invoicelinks.invoice.JdbcInvoiceColumns;
import dev.invoicelinks.issuing.SweepReport.Finding;
import dev.invoicelinks.run.AuditEntry;
import dev.invoicelinks.run.AuditTrail;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.RunKeeping;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sweeps in the books. */
public final class JdbcSweepBook implements SweepBook {

    /** A request lands minutes late at most; a day leaves room for clocks. */
    private static final Duration OVERLAP = Duration.ofDays(1);

    private static final String FROM = """
            select coalesce((select swept_to from sweep_mark where merchant_id = ?),
                (select min(created_at) from payment_link where merchant_id = ?))
            """;
    private static final String OWNER = "select i.id, i.revision, i.state, " + JdbcInvoiceColumns.SELECT + """
            , exists (select 1 from payment_link l where l.number = i.number and l.merchant_id = i.merchant_id and l.live_slot = 1)
                as has_live_link
            from invoice i where i.number = ? and i.merchant_id = ? and i.revision = ?
            """;

    private static final String FORGET = """
            delete from sweep_finding where merchant_id = ? and exists (select 1 from payment_link l
                where l.merchant_id = sweep_finding.merchant_id and l.link_id = sweep_finding.link_id)
            """;

    private final JdbcTemplate jdbc;
    private final RunKeeping keeping;
    private final AuditTrail audit;

    public JdbcSweepBook(JdbcTemplate jdbc, RunKeeping keeping, AuditTrail audit) {
        this.jdbc = jdbc;
        this.keeping = keeping;
        this.audit = audit;
    }

    @Override
    public Optional<Instant> from(Merchant merchant) {
        OffsetDateTime from = jdbc.queryForObject(FROM, OffsetDateTime.class, merchant.id(), merchant.id());
        return Optional.ofNullable(from).map(at -> at.toInstant().minus(OVERLAP));
    }

    @Override
    public boolean isKnown(Merchant merchant, String linkId) {
        return !jdbc.queryForList(
                        "select 1 from payment_link where merchant_id = ? and link_id = ?",
                        Integer.class,
                        merchant.id(),
                        linkId)
                .isEmpty();
    }

    @Override
    public Optional<Owner> owner(Merchant merchant, Origin origin) {
        return jdbc
                .query(
                        OWNER,
                        (row, place) -> new Owner(
                                new BookedInvoice(
                                        row.getLong("id"),
                                        row.getInt("revision"),
                                        origin.sequence(),
                                        JdbcInvoiceColumns.invoice(row)),
                                InvoiceState.valueOf(row.getString("state")),
                                row.getBoolean("has_live_link")),
                        origin.number().value(),
                        merchant.id(),
                        origin.revision())
                .stream()
                .findFirst();
    }

    @Override
    public void ended(Run run, Origin origin, String linkId) {
        audit.append(
                run, List.of(AuditEntry.of("link ended", origin.number().value(), "link " + linkId + ", duplicate")));
    }

    @Override
    public void record(Run run, List<Finding> findings, Optional<Instant> sweptTo) {
        keeping.transaction().executeWithoutResult(status -> {
            keeping.leases().confirm(run.merchant(), run.fence());
            jdbc.update(FORGET, run.merchant().id());
            for (Finding finding : findings) {
                note(run, finding);
            }
            sweptTo.ifPresent(to -> mark(run, to.atOffset(ZoneOffset.UTC)));
        });
    }

    private void note(Run run, Finding finding) {
        int changed = jdbc.update(
                "update sweep_finding set run_number = ?, finding = ? where merchant_id = ? and link_id = ?",
                run.number(),
                finding.kind().name(),
                run.merchant().id(),
                finding.linkId());
        if (changed == 0) {
            jdbc.update(
                    "insert into sweep_finding (merchant_id, link_id, run_number, number, finding) values (?, ?, ?, ?, ?)",
                    run.merchant().id(),
                    finding.linkId(),
                    run.number(),
                    finding.number(),
                    finding.kind().name());
        }
    }

    private void mark(Run run, OffsetDateTime to) {
        if (jdbc.update(
                        "update sweep_mark set swept_to = ? where merchant_id = ?",
                        to,
                        run.merchant().id())
                == 0) {
            jdbc.update(
                    "insert into sweep_mark (merchant_id, swept_to) values (?, ?)",
                    run.merchant().id(),
                    to);
        }
    }
}
