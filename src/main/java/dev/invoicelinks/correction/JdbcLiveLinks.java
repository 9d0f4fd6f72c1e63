package dev.invoicelinks.correction;

import dev.invoicelinks.correction.SettledBook.LiveLink;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The one reading of live links that corrections share. */
final class JdbcLiveLinks {

    private static final String LIVE =
            "select invoice_id, link_id from payment_link where invoice_id in (:invoices) and live_slot = 1";

    private JdbcLiveLinks() {}

    static List<LiveLink> of(NamedParameterJdbcTemplate jdbc, List<Long> invoiceIds) {
        return invoiceIds.isEmpty()
                ? List.of()
                : jdbc.query(
                        LIVE,
                        Map.of("invoices", invoiceIds),
                        (row, place) -> new LiveLink(row.getLong("invoice_id"), row.getString("link_id")));
    }
}
