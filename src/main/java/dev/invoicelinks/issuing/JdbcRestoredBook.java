package dev.invoicelinks.issuing;

import dev.invoicelinks.invoice.BookedInvoice;
import dev.invoicelinks.invoice.InvoiceNumber;
import dev.invoicelinks.invoice.JdbcInvoiceColumns;
import dev.invoicelinks.invoice.ReferenceToken;
import dev.invoicelinks.issuing.Adoption.OwnLink;
import dev.invoicelinks.link.IssuedLink;
import dev.invoicelinks.link.IssuedLinks;
import dev.invoicelinks.run.AuditEntry;
import dev.invoicelinks.run.AuditTrail;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.RunKeeping;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Adoption as compare-and-set statements on invoices and links. */
public final class JdbcRestoredBook implements RestoredBook {

    private static final String INVOICE = """
            select i.id, i.revision, l.link_id from invoice i
            left join payment_link l on l.invoice_id = i.id and l.live_slot = 1
            where i.number = ? and i.merchant_id = ? order by i.revision desc limit 1
            """;
    private static final String BOOKED =
            "select i.id, i.revision, " + JdbcInvoiceColumns.SELECT + " from invoice i where i.id = ?";
    private static final String LET_GO = """
            update payment_link set state = 'ENDED', ended_reason = 'WITHDRAWN', live_slot = null
            where invoice_id = ? and live_slot = 1 and state <> 'USED'
            """;
    private static final String MOVE = """
            update invoice set state = ?, reason = ?, link_sequence = ?, token = null, once_unknown = false, run_number = ?, fence = ?
            where id = ? and state <> 'SETTLED'
            """;

    private final JdbcTemplate jdbc;
    private final RunKeeping keeping;
    private final IssuedLinks links;
    private final AuditTrail audit;
    private final Terms terms;

    public JdbcRestoredBook(JdbcTemplate jdbc, RunKeeping keeping, IssuedLinks links, AuditTrail audit, Terms terms) {
        this.jdbc = jdbc;
        this.keeping = keeping;
        this.links = links;
        this.audit = audit;
        this.terms = terms;
    }

    /**
     * What adopted links are made of.
     *
     * @param zone the merchant's, in which days of expiry begin
     * @param onRestored told once, first
     * @param onAdopted told of adopted links in place of new ones
     */
    public record Terms(Expiry expiry, ZoneId zone, OnRestored onRestored, OnLinked onAdopted) {}

    @Override
    public Instant newestLink(Merchant merchant) {
        OffsetDateTime newest = jdbc.queryForObject(
                "select max(created_at) from payment_link where merchant_id = ?", OffsetDateTime.class, merchant.id());
        return newest == null ? Instant.EPOCH.plus(Protocol.LISTING_MARGIN) : newest.toInstant();
    }

    @Override
    public boolean isKnown(Merchant merchant, ReferenceToken token) {
        return !jdbc.queryForList("select 1 from payment_link where token = ?", Integer.class, token.value())
                .isEmpty();
    }

    @Override
    public Optional<RestoredInvoice> invoice(Merchant merchant, InvoiceNumber number) {
        return jdbc
                .query(
                        INVOICE,
                        (row, place) -> new RestoredInvoice(
                                row.getLong("id"), row.getInt("revision"), row.getString("link_id")),
                        number.value(),
                        merchant.id())
                .stream()
                .findFirst();
    }

    @Override
    public void adopt(Run run, List<Adopted> found) {
        keeping.transaction().executeWithoutResult(status -> {
            keeping.leases().confirm(run.merchant(), run.fence());
            terms.onRestored().restored(run);
            found.forEach(it -> adopt(run, it));
            audit.append(run, found.stream().map(JdbcRestoredBook::entry).toList());
        });
    }

    private static AuditEntry entry(Adopted it) {
        String ids = String.join(
                ", ", it.links().stream().map(own -> own.link().id()).toList());
        return AuditEntry.of(
                "adopt", it.newest().number().value(), ids + ": " + it.answer().words());
    }

    private void adopt(Run run, Adopted it) {
        long invoice = Objects.requireNonNull(it.invoice()).id();
        Optional<OwnLink> kept = it.answer() == Adopted.Answer.LINKED ? it.kept() : Optional.empty();
        if (kept.isPresent() || it.answer() == Adopted.Answer.ALL_ENDED) {
            jdbc.update(LET_GO, invoice);
        }
        it.links().stream()
                .filter(own -> !kept.equals(Optional.of(own)))
                .forEach(own -> remember(run, issued(invoice, own), it.answer()));
        kept.map(own -> issued(invoice, own)).ifPresent(link -> {
            links.record(run, List.of(link));
            terms.onAdopted().linked(run, List.of(link));
        });
        move(run, it, kept, invoice);
    }

    private IssuedLink issued(long invoiceId, OwnLink own) {
        BookedInvoice invoice = jdbc.queryForObject(
                BOOKED,
                (row, place) -> new BookedInvoice(
                        row.getLong("id"),
                        row.getInt("revision"),
                        own.origin().sequence(),
                        JdbcInvoiceColumns.invoice(row)),
                invoiceId);
        LocalDate issuedOn = LocalDate.ofInstant(own.link().createdAt(), terms.zone());
        return new IssuedLink(invoice, own.link(), terms.expiry().of(invoice.invoice(), issuedOn), true);
    }

    /** Unused duplicates are to be ended by the next issue; nothing is touched of an invoice that was paid twice. */
    private void remember(Run run, IssuedLink link, Adopted.Answer answer) {
        if (!link.link().deleted() && !link.link().used() && answer == Adopted.Answer.LINKED) {
            links.rememberEnding(run, link);
        } else {
            links.rememberEnded(run, link);
        }
    }

    /** An invoice of which none of the unknown links stands keeps the link that the books know. */
    private void move(Run run, Adopted it, Optional<OwnLink> kept, long invoiceId) {
        if (it.answer() == Adopted.Answer.LINKED && kept.isEmpty()) {
            return;
        }
        String state = switch (it.answer()) {
            case LINKED -> "LINKED";
            case ALL_ENDED -> "WITHDRAWN";
            case PAID_TWICE, NOT_IN_BOOKS, CORRECTION_NOT_IN_BOOKS -> "NEEDS_PERSON";
        };
        jdbc.update(
                MOVE,
                state,
                kept.isPresent() ? null : "It " + it.answer().words(),
                kept.map(own -> own.origin().sequence()).orElse(it.newest().sequence()),
                run.number(),
                run.fence().number(),
                invoiceId);
    }
}
