package dev.invoicelinks.correction;

import dev.invoicelinks.reconcile.SettledOutside;
import dev.invoicelinks.reconcile.SettledOutsides;
import dev.invoicelinks.run.Merchant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** What reconciling sees of what people recorded. */
public final class JdbcSettledOutsides implements SettledOutsides {

    private static final String BETWEEN = """
            select s.* from (
                select i.id as newest, i.revision, o.* from invoice i
                join settled_outside o on o.number = i.number and o.merchant_id = i.merchant_id and o.standing_slot = 1
                where i.merchant_id = ? and i.id > ? and i.id <= ?) s
            where not exists (select 1 from invoice r where r.number = s.number and r.merchant_id = s.merchant_id
                and r.revision > s.revision)
            order by s.id
            """;

    private final JdbcTemplate jdbc;

    public JdbcSettledOutsides(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Long, List<SettledOutside>> between(Merchant merchant, long afterInvoiceId, long upToInvoiceId) {
        Map<Long, List<SettledOutside>> found = new HashMap<>();
        jdbc.query(
                BETWEEN,
                row -> {
                    found.computeIfAbsent(row.getLong("newest"), newest -> new ArrayList<>())
                            .add(JdbcSettledBook.settled(row));
                },
                merchant.id(),
                afterInvoiceId,
                upToInvoiceId);
        return found;
    }
}
