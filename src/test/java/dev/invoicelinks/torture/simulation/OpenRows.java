package dev.invoicelinks.torture.simulation;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of the books for which the program still has something to do by itself. */
final class OpenRows {

    private static final String OPEN = """
            select 'invoice ' || i.number || ' is ' || i.state from invoice i join source_file f on f.id = i.file_id
            where f.outcome = 'ACCEPTED' and (i.state in ('CREATING', 'UNKNOWN')
                or i.state = 'READY' and not exists (select 1 from hold h where h.invoice_id = i.id and h.open_slot = 1))
            union all select 'link ' || link_id || ' is ' || state from payment_link where state = 'ENDING'
            union all select 'message about ' || i.number || ' is ' || n.state from notice n join invoice i on i.id = n.invoice_id
            where n.state = 'SENDING' or n.state in ('PENDING', 'RETRY') and i.state = 'LINKED'
                and not exists (select 1 from hold h where h.invoice_id = i.id and h.open_slot = 1)
                and exists (select 1 from payment_link l where l.invoice_id = i.id and l.live_slot = 1 and l.state = 'ACTIVE')
            union all select 'run ' || number || ' is open' from run where open_slot = 1
            union all select 'event ' || event_id || ' waits' from webhook_event where state = 'RECEIVED'
            """;

    private OpenRows() {}

    static List<String> in(JdbcTemplate books) {
        return books.queryForList(OPEN, String.class);
    }
}
