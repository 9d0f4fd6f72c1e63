package dev.invoicelinks.reconcile;

import dev.invoicelinks.run.Merchant;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Counts outcomes in the books. */
public final class JdbcTallyBook implements TallyBook {

    private static final String SETTLEMENTS =
            "select settlement, count(*) from invoice_settlement where merchant_id = ? group by settlement";
    private static final String FLAGS =
            "select flags, count(*) from invoice_settlement where merchant_id = ? and flags <> '' group by flags";
    private static final String OUTCOMES =
            "select outcome, count(*) from charge_outcome where merchant_id = ? group by outcome";

    private final JdbcTemplate jdbc;

    public JdbcTallyBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Tallies tallies(Merchant merchant) {
        Map<Flag, Long> flags = new EnumMap<>(Flag.class);
        jdbc.query(
                FLAGS,
                (RowCallbackHandler) row -> {
                    for (String flag : row.getString(1).split(",")) {
                        flags.merge(Flag.valueOf(flag), row.getLong(2), Long::sum);
                    }
                },
                merchant.id());
        return new Tallies(
                count(SETTLEMENTS, merchant, Settlement.class), flags, count(OUTCOMES, merchant, ChargeOutcome.class));
    }

    private <E extends Enum<E>> Map<E, Long> count(String sql, Merchant merchant, Class<E> codes) {
        Map<E, Long> counts = new EnumMap<>(codes);
        jdbc.query(
                sql,
                (RowCallbackHandler) row -> counts.put(Enum.valueOf(codes, row.getString(1)), row.getLong(2)),
                merchant.id());
        return counts;
    }
}
