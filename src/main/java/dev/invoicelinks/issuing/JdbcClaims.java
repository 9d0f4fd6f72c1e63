package dev.invoicelinks.issuing;

import dev.invoicelinks.invoice.BookedInvoice;
import dev.invoicelinks.invoice.InvoiceState;
import dev.invoicelinks.invoice.JdbcInvoiceColumns;
import dev.invoicelinks.link.SendBy;
import dev.invoicelinks.run.LeaseLost;
import dev.invoicelinks.run.Leases;
import dev.invoicelinks.run.Run;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Claims and outcomes as compare-and-set updates of the invoices' table. */
public final class JdbcClaims implements Claims {

    private static final String CLAIM_COLUMNS = """
            select i.id, i.revision, i.link_sequence, i.payload_hash, i.posts, i.claimed_at, i.send_by, i.settle_until, i.empty_looks,
                i.looked_at,
            """ + JdbcInvoiceColumns.SELECT;

    /** To be issued: no hold stands, and the file it came from was accepted as a whole. */
    private static final String WAITING = """
             from invoice i
             where i.merchant_id = ? and i.at_work = true and i.state = 'READY' and i.id > ?
               and not exists (select 1 from hold h where h.invoice_id = i.id and h.open_slot = 1)
               and exists (select 1 from source_file f where f.id = i.file_id and f.outcome = 'ACCEPTED')
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Leases leases;
    private final ClaimTerms terms;
    private final LinkBook book;
    private final JdbcClaimsInFlight inFlight;

    public JdbcClaims(
            JdbcTemplate jdbc, TransactionTemplate transaction, Leases leases, ClaimTerms terms, LinkBook book) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.leases = leases;
        this.terms = terms;
        this.book = book;
        this.inFlight = new JdbcClaimsInFlight(jdbc);
    }

    @Override
    public void takeUp(Run run) {
        inTransaction(run, () -> {
            jdbc.update("""
                    update invoice set state = 'UNKNOWN', once_unknown = true,
                        reason = 'The run was interrupted while the provider was being asked'
                    where merchant_id = ? and at_work = true and state = 'CREATING'
                    """, run.merchant().id());
            jdbc.update("""
                    update invoice set run_number = ?, fence = ?
                    where merchant_id = ? and at_work = true and state in ('READY', 'UNKNOWN', 'NEEDS_PERSON')
                      and (run_number <> ? or state = 'UNKNOWN')
                      and exists (select 1 from source_file f where f.id = invoice.file_id and f.outcome = 'ACCEPTED')
                    """, run.number(), run.fence().number(), run.merchant().id(), run.number());
        });
    }

    @Override
    public long waiting(Run run) {
        Long count = jdbc.queryForObject(
                "select count(*)" + WAITING, Long.class, run.merchant().id(), 0L);
        return count == null ? 0 : count;
    }

    @Override
    public List<Claim> exchange(Run run, List<Outcome> outcomes, Collection<Claim> others, long afterId, int limit) {
        return transaction.execute(status -> {
            leases.confirm(run.merchant(), run.fence());
            answered(run, outcomes);
            List<Claim> next = limit == 0 ? List.of() : claim(run, afterId, limit);
            if (!outcomes.isEmpty() || !next.isEmpty()) {
                inFlight.keep(
                        run,
                        !outcomes.isEmpty() || !others.isEmpty(),
                        Stream.concat(others.stream(), next.stream()).toList());
            }
            return next;
        });
    }

    /** The order names all columns of the index: H2 would sort everything that waits otherwise. */
    private List<Claim> claim(Run run, long afterId, int limit) {
        return jdbc.query(
                CLAIM_COLUMNS + WAITING + " order by i.merchant_id, i.at_work, i.id limit ?",
                (row, place) -> terms.claim(booked(row), row.getInt("posts")),
                run.merchant().id(),
                afterId,
                limit);
    }

    /** A claim in flight was written into its merchant's list alone, so its invoice is READY until here. The token of a link stands with the link. */
    private void answered(Run run, List<Outcome> outcomes) {
        batch(run, """
                update invoice set state = ?, reason = ?, token = ?, payload_hash = ?, posts = ?, claimed_at = ?, send_by = ?, settle_until = ?,
                    empty_looks = ?, looked_at = ?, once_unknown = (once_unknown or ?), fence = ?, run_number = ?
                where id = ? and state = 'READY'
                """, outcomes, outcome -> new @Nullable Object[] {
            outcome.to().name(),
            outcome.reason(),
            outcome.to() == InvoiceState.LINKED ? null : outcome.claim().token().value(),
            outcome.claim().payloadHash(),
            outcome.claim().posts() - 1 + outcome.postsTaken(),
            at(outcome.claim().claimedAt()),
            at(outcome.claim().sendBy().wall()),
            at(outcome.settleUntil()),
            outcome.emptyLooks(),
            at(outcome.lookedAt()),
            outcome.to() == InvoiceState.UNKNOWN,
            run.fence().number(),
            run.number(),
            outcome.claim().invoice().id()
        });
        book.write(run, outcomes);
    }

    @Override
    public void record(Run run, List<Outcome> outcomes) {
        inTransaction(run, () -> write(run, outcomes));
    }

    private void write(Run run, List<Outcome> outcomes) {
        batch(run, """
                update invoice set state = ?, reason = ?, posts = ?, settle_until = ?, empty_looks = ?, looked_at = ?,
                    once_unknown = (once_unknown or ?)
                where id = ? and state = ? and fence = ?
                """, outcomes, outcome -> new @Nullable Object[] {
            outcome.to().name(),
            outcome.reason(),
            outcome.claim().posts() - 1 + outcome.postsTaken(),
            at(outcome.settleUntil()),
            outcome.emptyLooks(),
            at(outcome.lookedAt()),
            outcome.to() == InvoiceState.UNKNOWN,
            outcome.claim().invoice().id(),
            outcome.from().name(),
            run.fence().number()
        });
        book.write(run, outcomes);
    }

    @Override
    public List<Claim> doubts(Run run) {
        return jdbc.query(
                CLAIM_COLUMNS
                        + " from invoice i where i.merchant_id = ? and i.at_work = true and i.state = 'UNKNOWN' order by i.id",
                (row, place) -> doubt(row),
                run.merchant().id());
    }

    @Override
    public List<Claim> onceInDoubt(Run run) {
        return jdbc.query(
                CLAIM_COLUMNS + """
                         from invoice i where i.merchant_id = ? and i.at_work = true and i.state = 'LINKED' and i.once_unknown
                           and exists (select 1 from notice n where n.invoice_id = i.id and n.state in ('PENDING', 'RETRY'))
                         order by i.id
                        """, (row, place) -> doubt(row), run.merchant().id());
    }

    @Override
    public List<Claim> leftToPerson(Run run, Collection<Long> invoiceIds) {
        if (invoiceIds.isEmpty()) {
            return List.of();
        }
        return new NamedParameterJdbcTemplate(jdbc)
                .query(
                        CLAIM_COLUMNS
                                + " from invoice i where i.merchant_id = :merchant and i.id in (:ids) and i.state = 'NEEDS_PERSON'",
                        Map.of("merchant", run.merchant().id(), "ids", invoiceIds),
                        (row, place) -> doubt(row));
    }

    @Override
    public String liveLinkId(Claim claim) {
        return jdbc.queryForObject(
                "select link_id from payment_link where invoice_id = ? and live_slot = 1",
                String.class,
                claim.invoice().id());
    }

    @Override
    public void cleared(Run run, List<Claim> claims) {
        inTransaction(
                run,
                () -> batch(
                        run,
                        "update invoice set once_unknown = false where id = ? and state = 'LINKED'",
                        claims,
                        claim -> new @Nullable Object[] {claim.invoice().id()}));
    }

    private void inTransaction(Run run, Runnable work) {
        transaction.executeWithoutResult(status -> {
            leases.confirm(run.merchant(), run.fence());
            work.run();
        });
    }

    /** A row that is no longer as it was left belongs to another run. */
    private <T> void batch(
            Run run, String sql, List<T> rows, java.util.function.Function<T, @Nullable Object[]> values) {
        if (rows.isEmpty()) {
            return;
        }
        int[] changed = jdbc.batchUpdate(sql, rows.stream().map(values).toList());
        for (int count : changed) {
            if (count != 1) {
                throw new LeaseLost(run.merchant(), run.fence());
            }
        }
    }

    private static BookedInvoice booked(ResultSet row) throws SQLException {
        return new BookedInvoice(
                row.getLong("id"),
                row.getInt("revision"),
                row.getInt("link_sequence"),
                JdbcInvoiceColumns.invoice(row));
    }

    private Claim doubt(ResultSet row) throws SQLException {
        Instant sendBy = instant(row, "send_by");
        BookedInvoice invoice = booked(row);
        return new Claim(
                invoice,
                terms.token(invoice),
                row.getString("payload_hash"),
                instant(row, "claimed_at"),
                new SendBy(sendBy, terms.nanoTime().getAsLong()),
                instant(row, "settle_until"),
                row.getInt("posts"),
                row.getInt("empty_looks"),
                row.getObject("looked_at") == null ? null : instant(row, "looked_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
