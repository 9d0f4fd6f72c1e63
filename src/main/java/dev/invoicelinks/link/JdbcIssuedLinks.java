package dev.invoicelinks.link;

import dev.invoicelinks.invoice.BookedInvoice;
import dev.invoicelinks.invoice.ReferenceToken;
import dev.invoicelinks.invoice.Use;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Run;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The links' table. */
public final class JdbcIssuedLinks implements IssuedLinks {

    private static final String INSERT = """
            insert into payment_link (merchant_id, run_number, invoice_id, link_sequence, link_id, token, payment_uri, amount_minor,
                currency, use_kind, expires_on, created_at, recorded_at, number, adopted, state, live_slot)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public JdbcIssuedLinks(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A duplicate that turned out to be the used one is kept after all: its row as a duplicate makes room. */
    private static final String NO_DUPLICATE = """
            delete from payment_link where merchant_id = ? and link_id = ? and token is null and live_slot is null
            """;

    @Override
    public void record(Run run, List<IssuedLink> links) {
        List<Object[]> adopted = links.stream()
                .filter(IssuedLink::adopted)
                .map(issued -> new Object[] {run.merchant().id(), issued.link().id()})
                .toList();
        if (!adopted.isEmpty()) {
            jdbc.batchUpdate(NO_DUPLICATE, adopted);
        }
        jdbc.batchUpdate(INSERT, links, Math.max(1, links.size()), (statement, issued) -> {
            PaymentLink link = issued.link();
            fill(statement, run, issued.invoice(), issued.invoice().linkSequence(), link, issued.expiresOn());
            statement.setString(6, link.token().map(ReferenceToken::value).orElseThrow());
            statement.setBoolean(15, issued.adopted());
            statement.setString(16, link.used() && !link.multiple() ? "USED" : "ACTIVE");
            statement.setObject(17, 1);
        });
    }

    @Override
    public void ending(Run run, BookedInvoice invoice, PaymentLink duplicate) {
        jdbc.update(INSERT + " on conflict do nothing", statement -> {
            fill(statement, run, invoice, 0, duplicate, LocalDate.ofInstant(duplicate.createdAt(), ZoneOffset.UTC));
            statement.setString(6, null);
            statement.setBoolean(15, true);
            statement.setString(16, "ENDING");
            statement.setObject(17, null);
        });
    }

    @Override
    public void rememberEnded(Run run, IssuedLink link) {
        remember(run, link, link.link().used() ? "USED" : "ENDED");
    }

    @Override
    public void rememberEnding(Run run, IssuedLink link) {
        remember(run, link, "ENDING");
    }

    private void remember(Run run, IssuedLink issued, String state) {
        PaymentLink link = issued.link();
        jdbc.update(INSERT + " on conflict do nothing", statement -> {
            fill(statement, run, issued.invoice(), issued.invoice().linkSequence(), link, issued.expiresOn());
            statement.setString(6, link.token().map(ReferenceToken::value).orElse(null));
            statement.setBoolean(15, true);
            statement.setString(16, state);
            statement.setObject(17, null);
        });
    }

    private void fill(
            PreparedStatement statement,
            Run run,
            BookedInvoice invoice,
            int sequence,
            PaymentLink link,
            LocalDate expiresOn)
            throws SQLException {
        statement.setInt(1, run.merchant().id());
        statement.setLong(2, run.number());
        statement.setLong(3, invoice.id());
        statement.setInt(4, sequence);
        statement.setString(5, link.id());
        statement.setString(7, link.uri().value());
        statement.setLong(8, link.amount().getAmountMinorLong());
        statement.setString(9, link.amount().getCurrencyUnit().getCode());
        statement.setString(10, (link.multiple() ? Use.MULTIPLE : Use.SINGLE).name());
        statement.setObject(11, expiresOn);
        statement.setObject(12, link.createdAt().atOffset(ZoneOffset.UTC));
        statement.setObject(13, now());
        statement.setString(14, invoice.number().value());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    @Override
    public void ended(Run run, String linkId) {
        jdbc.update("""
                update payment_link set state = 'ENDED', ended_reason = 'DUPLICATE'
                where merchant_id = ? and link_id = ? and state = 'ENDING'
                """, run.merchant().id(), linkId);
    }

    @Override
    public boolean isKnown(Merchant merchant, ReferenceToken token) {
        return isThere("select 1 from payment_link where token = ?", token)
                || isThere("select 1 from invoice where token = ?", token);
    }

    private boolean isThere(String sql, ReferenceToken token) {
        List<@Nullable Integer> rows = jdbc.queryForList(sql, Integer.class, token.value());
        return !rows.isEmpty();
    }
}
