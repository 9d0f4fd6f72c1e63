package dev.invoicelinks.reconcile;

import dev.invoicelinks.run.Merchant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks single charges up. */
public final class JdbcWhereabouts implements Whereabouts {

    private static final String INVOICE = """
            select i.id from charge c
            left join payment_link l on l.merchant_id = c.merchant_id and l.link_id = c.link_id
            left join charge_match m on m.charge_row = c.id
            left join invoice x on x.id = m.invoice_id
            join invoice i on i.merchant_id = c.merchant_id and i.number = coalesce(l.number, x.number)
            where c.id = :row and c.merchant_id = :merchant order by i.revision desc limit 1
            """;

    private final JdbcClient jdbc;

    public JdbcWhereabouts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Long> row(Merchant merchant, String chargeId) {
        return jdbc.sql("select id from charge where charge_id = :charge and merchant_id = :merchant")
                .param("charge", chargeId)
                .param("merchant", merchant.id())
                .query(Long.class)
                .optional();
    }

    @Override
    public Optional<Long> invoice(Merchant merchant, long chargeRow) {
        return jdbc.sql(INVOICE)
                .param("row", chargeRow)
                .param("merchant", merchant.id())
                .query(Long.class)
                .optional();
    }
}
