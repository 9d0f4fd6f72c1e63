package dev.invoicelinks;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the migrations take from the tables that a reconciliation and issuing write, and what they leave. */
final class NarrowWritesTest {

    private static final List<String> ROWS = List.of(
            "insert into merchant (id, provider, account, mode, name) values (7, 'omise', 'account_1', 'TEST', 'Demo')",
            """
            insert into charge (id, merchant_id, charge_id, status, status_text, paid, authorized, capturable, reversed, voided, expired, livemode,
                currency, amount_minor, refunded_minor, funding_currency, funding_minor, net_minor, fee_minor, fee_vat_minor, interest_minor,
                interest_vat_minor, method, created_at, fingerprint, read_at, changed_at)
            select 11, 7, 'chrg_1', 'SUCCESSFUL', 'successful', true, true, false, false, false, false, false, 'THB', 100, 0, 'THB', 100, 90, 9, 1, 0,
                0, 'visa', current_timestamp, 'x', current_timestamp, current_timestamp
            """,
            """
            insert into charge_outcome (charge_row, merchant_id, outcome, reason, counted_minor, returned_minor, run_number)
            values (11, 7, 'OTHER_ORIGIN', 'NO_REFERENCE', 0, 0, 3)
            """);

    @ParameterizedTest
    @EnumSource(Database.class)
    void whatWasSaidOfChargesIsKept(Database database) {
        try (HikariDataSource pool = database.connect(database.freshUrl())) {
            migrate(database, pool, "7");
            JdbcTemplate jdbc = new JdbcTemplate(pool);
            ROWS.forEach(jdbc::update);
            migrate(database, pool, "8");
            assertThat(jdbc.queryForList("select charge_row, outcome, run_number from charge_outcome"))
                    .singleElement()
                    .isEqualTo(Map.of("charge_row", 11L, "outcome", "OTHER_ORIGIN", "run_number", 3L));
        }
    }

    /** H2 makes an index for each foreign key under a name of its own, which the migration has to know. */
    @Test
    void eachRowOfAReconciliationIsInTheIndexesThatAreReadAndInNoOther() {
        try (Books books = Books.inMemory()) {
            assertThat(indexed(books, "charge_outcome")).containsExactly("charge_row", "invoice_id");
            assertThat(indexed(books, "invoice_settlement")).containsExactly("invoice_id");
            assertThat(indexed(books, "charge_match")).containsExactly("charge_row", "merchant_id,invoice_id");
            assertThat(indexed(books, "charge"))
                    .containsExactly(
                            "charge_id,merchant_id",
                            "id",
                            "merchant_id,id",
                            "merchant_id,link_id,id,charge_id,token,status,paid,capturable,reversed,voided,livemode,currency,"
                                    + "amount_minor,refunded_minor,created_at,paid_at,business_date",
                            "merchant_id,open_slot,id");
            assertThat(indexed(books, "posting"))
                    .containsExactly("id", "merchant_id,exported_run,id", "movement,merchant_id,standing_slot");
            assertThat(indexed(books, "refund"))
                    .containsExactly("charge_id,merchant_id", "id", "refund_id,merchant_id");
        }
    }

    @Test
    void eachRowOfIssuingIsInTheIndexesThatAreReadAndInNoOther() {
        try (Books books = Books.inMemory()) {
            assertThat(indexed(books, "audit")).containsExactly("id", "merchant_id,run_number,id");
            assertThat(indexed(books, "notice"))
                    .containsExactly("id", "invoice_id,link_sequence,purpose,recipient", "merchant_id,state,id");
            assertThat(indexed(books, "payment_link"))
                    .containsExactly(
                            "id",
                            "invoice_id,live_slot",
                            "merchant_id,link_id",
                            "merchant_id,state,id",
                            "number,merchant_id,live_slot",
                            "token");
            assertThat(indexed(books, "invoice"))
                    .contains("merchant_id,at_work,id")
                    .doesNotContain("merchant_id", "file_id", "merchant_id,state,id");
        }
    }

    private static List<String> indexed(Books books, String table) {
        return books.template().queryForList("""
                select listagg(column_name, ',') within group (order by ordinal_position) as columns from information_schema.index_columns
                where table_name = ? group by index_name order by columns
                """, String.class, table);
    }

    private static void migrate(Database database, HikariDataSource pool, String target) {
        Flyway.configure()
                .dataSource(pool)
                .locations(database.migrations())
                .target(target)
                .load()
                .migrate();
    }
}
