package dev.invoicelinks.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Reads the holds that stand, in the order in which they were placed. */
final class JdbcHolds {

    private final NamedParameterJdbcTemplate jdbc;

    JdbcHolds(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** By invoice; those that are not held are left out. */
    Map<Long, List<StandingHold>> of(Collection<Long> invoices) {
        Map<Long, List<StandingHold>> holds = new HashMap<>();
        if (!invoices.isEmpty()) {
            jdbc.query("""
                    select h.invoice_id, h.kind, h.reason, coalesce(f.path, '') as path
                    from hold h left join source_file f on f.id = h.file_id
                    where h.invoice_id in (:invoices) and h.open_slot = 1 order by h.id
                    """, Map.of("invoices", invoices), row -> {
                holds.computeIfAbsent(row.getLong("invoice_id"), first -> new ArrayList<>())
                        .add(new StandingHold(row.getString("kind"), row.getString("reason"), row.getString("path")));
            });
        }
        return holds;
    }
}
