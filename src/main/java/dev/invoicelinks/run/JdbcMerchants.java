package dev.invoicelinks.run;

import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The merchants' table. */
public final class JdbcMerchants implements Merchants {

    private static final RowMapper<Merchant> MERCHANT = (row, place) -> new Merchant(
            row.getInt("id"),
            row.getString("provider"),
            row.getString("account"),
            Mode.valueOf(row.getString("mode")),
            row.getString("name"));

    private final JdbcClient jdbc;

    public JdbcMerchants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Merchant merchant(String provider, String account, Mode mode, String name) {
        Merchant seen = new Merchant(0, provider, account, mode, name);
        apply(
                "insert into merchant (provider, account, mode, name) values (:provider, :account, :mode, :name)"
                        + " on conflict do nothing",
                seen);
        apply(
                "update merchant set name = :name where provider = :provider and account = :account and mode = :mode"
                        + " and name <> :name",
                seen);
        return jdbc.sql("select * from merchant where provider = :provider and account = :account and mode = :mode")
                .param("provider", provider)
                .param("account", account)
                .param("mode", mode.name())
                .query(MERCHANT)
                .single();
    }

    private void apply(String sql, Merchant merchant) {
        jdbc.sql(sql)
                .param("provider", merchant.provider())
                .param("account", merchant.account())
                .param("mode", merchant.mode().name())
                .param("name", merchant.name())
                .update();
    }

    @Override
    public List<Merchant> all() {
        return jdbc.sql("select * from merchant order by id desc")
                .query(MERCHANT)
                .list();
    }
}
