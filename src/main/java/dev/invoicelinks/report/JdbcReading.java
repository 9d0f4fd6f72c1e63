package dev.invoicelinks.report;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** How reports read: amounts out of minor units, and long answers row by row. */
public final class JdbcReading {

    private static final int ROWS_AT_A_TIME = 1_000;

    private JdbcReading() {}

    /** The amount in the column with the currency's decimals; a currency that nobody knows has none. */
    public static BigDecimal amount(ResultSet row, String column, String currency) throws SQLException {
        return amount(row.getLong(column), currency);
    }

    /** Minor units as an amount with the currency's decimals. */
    public static BigDecimal amount(long minor, String currency) {
        return BigDecimal.valueOf(minor, decimals(currency));
    }

    private static int decimals(String currency) {
        try {
            return CurrencyUnit.of(currency).getDecimalPlaces();
        } catch (IllegalCurrencyException unknown) {
            return 0;
        }
    }

    /** Reads an answer row by row: PostgreSQL hands rows over in portions only within a transaction, H2 keeps a long sorted answer on the disk. */
    public static void stream(
            NamedParameterJdbcTemplate jdbc,
            TransactionTemplate transaction,
            String sql,
            MapSqlParameterSource values,
            RowCallbackHandler taker) {
        JdbcTemplate portions = new JdbcTemplate(jdbc.getJdbcTemplate().getDataSource());
        portions.setFetchSize(ROWS_AT_A_TIME);
        NamedParameterJdbcTemplate named = new NamedParameterJdbcTemplate(portions);
        transaction.executeWithoutResult(status -> named.query(sql, values, taker));
    }
}
