package dev.invoicelinks.notice;

import dev.invoicelinks.invoice.InvoiceNumber;
import dev.invoicelinks.invoice.JdbcInvoiceColumns;
import dev.invoicelinks.invoice.ReferenceToken;
import dev.invoicelinks.link.PaymentUri;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** How notices lie in their columns. */
final class JdbcNoticeRows {

    private static final String COLUMNS = """
            n.id as notice_id, n.invoice_id, n.link_sequence, n.purpose, n.channel, n.recipient, n.message_id, n.state, n.reason,
            n.attempts, n.first_tried_at, n.not_before, n.queued_at, n.changed_at,
            """;

    /** Looked for only behind a first link, which few invoices have. */
    private static final String REPLACES = """
            case when n.link_sequence > 1 then
              (select e.token from payment_link e
               where e.number = l.number and e.merchant_id = l.merchant_id and e.link_sequence < l.link_sequence and e.token is not null
                 and exists (select 1 from notice told where told.invoice_id = e.invoice_id and told.link_sequence = e.link_sequence
                   and told.purpose = 'INVOICE' and (told.state in ('SENDING', 'SENT', 'SEND_UNKNOWN')
                     or told.state = 'CANCELLED' and told.reason like '%{may have left}'))
               order by e.link_sequence desc limit 1) end as replaces,
            """.replace("{may have left}", Notice.MAY_HAVE_LEFT);

    /** The page's bounds come first, so that the index (merchant, state, id) gives the rows in order. */
    static final String DUE = "select " + COLUMNS + "l.payment_uri, l.token, l.expires_on as link_expires_on, "
            + REPLACES + JdbcInvoiceColumns.SELECT + """
             from notice n
             join invoice i on i.id = n.invoice_id
             join payment_link l on l.invoice_id = n.invoice_id and l.link_sequence = n.link_sequence and l.token is not null
             where n.merchant_id = ? and n.state = ? and n.id > ? and n.not_before <= ?
               and (n.purpose <> 'WITHDRAWN' and i.state = 'LINKED' and l.live_slot = 1 and l.state = 'ACTIVE'
                    or n.purpose = 'WITHDRAWN' and i.state = 'WITHDRAWN' and l.state = 'ENDED')
               and not i.once_unknown
               and not exists (select 1 from hold h where h.invoice_id = i.id and h.open_slot = 1)
             order by n.merchant_id, n.state, n.id limit ?
            """;

    static final String OF_INVOICE = "select " + COLUMNS
            + "i.number from notice n join invoice i on i.id = n.invoice_id where n.invoice_id = ? order by n.id";

    private JdbcNoticeRows() {}

    static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getLong("notice_id"),
                key(row),
                new InvoiceNumber(row.getString("number")),
                new MessageId(row.getString("message_id")),
                NoticeState.valueOf(row.getString("state")),
                row.getString("reason"),
                tries(row),
                instant(row, "queued_at"),
                instant(row, "changed_at"));
    }

    static DueNotice due(ResultSet row) throws SQLException {
        String replaces = row.getString("replaces");
        return new DueNotice(
                notice(row),
                JdbcInvoiceColumns.invoice(row),
                new PaymentUri(row.getString("payment_uri")),
                new ReferenceToken(row.getString("token")),
                row.getObject("link_expires_on", LocalDate.class),
                replaces == null ? null : new ReferenceToken(replaces));
    }

    private static NoticeKey key(ResultSet row) throws SQLException {
        Recipient recipient = new Recipient(ChannelKind.valueOf(row.getString("channel")), row.getString("recipient"));
        return new NoticeKey(
                row.getLong("invoice_id"),
                row.getInt("link_sequence"),
                Purpose.valueOf(row.getString("purpose")),
                recipient);
    }

    private static Tries tries(ResultSet row) throws SQLException {
        return new Tries(row.getInt("attempts"), nullableInstant(row, "first_tried_at"), instant(row, "not_before"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant nullableInstant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
