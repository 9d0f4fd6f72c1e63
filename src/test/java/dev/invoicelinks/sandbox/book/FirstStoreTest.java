package dev.invoicelinks.sandbox.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A store that the first sandbox left behind is opened, and nothing in it is lost. */
final class FirstStoreTest {

    private static final String STORE =
            "jdbc:h2:mem:first;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    @Test
    void firstStoreKeepsItsKeysLinksAndCharges() {
        fill(JdbcConnectionPool.create(STORE, "sa", ""));
        JdbcConnectionPool connections = JdbcBook.open(STORE);

        try (JdbcBook opened = new JdbcBook(connections, Clock.systemUTC(), List::of)) {
            Book book = opened.book();
            Window all = new Window(Instant.EPOCH, NOW, 0, 10, false);

            assertThat(opened.identity().test().secretKey()).isEqualTo("skey_test_s");
            assertThat(opened.identity().live()).isEqualTo(opened.identity().live());
            assertThat(book.links().list(Mode.TEST, all).rows())
                    .extracting(Link::id, Link::isUsed, Link::charges)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("link_test_a", true, 1L),
                            org.assertj.core.groups.Tuple.tuple("link_test_b", false, 0L));
            Charge charge = book.charges().list(Mode.TEST, all).rows().get(0);
            assertThat(charge.isPaid()).isTrue();
            assertThat(charge.description()).isEqualTo("INV-1\n\n#K7");
            assertThat(book.transactions().balance(Mode.TEST, "THB", NOW).total())
                    .isEqualTo(96094);
            assertThat(new LinkDesk(book)
                            .create(Mode.TEST, LinkTerms.classic(2000, "THB", "t", "d", false))
                            .place())
                    .isEqualTo(3);
        } finally {
            connections.dispose();
        }
    }

    private static void fill(JdbcConnectionPool connections) {
        DatabasePopulatorUtils.execute(
                new ResourceDatabasePopulator(new ClassPathResource("sandbox/store/V1__first_sandbox.sql")),
                connections);
        JdbcTemplate jdbc = new JdbcTemplate(connections);
        jdbc.update("insert into identity values ('s', 'account_test_s', 'skey_test_s', 'pkey_test_s')");
        // identity columns leave gaps behind a kill
        jdbc.update(
                "insert into link values (4, 'link_test_a', 100000, 'THB', 'INV-1', '#K7', false,"
                        + " timestamp with time zone '2026-11-24 10:00:00Z', timestamp with time zone '2026-11-24 11:00:00Z', null)");
        jdbc.update("insert into link values (40, 'link_test_b', 100000, 'THB', 'INV-2', '#K8', false,"
                + " timestamp with time zone '2026-11-24 10:00:01Z', null, null)");
        jdbc.update("insert into charge values (9, 'chrg_test_a', 'link_test_a', 100000, 'THB', 'INV-1', timestamp with"
                + " time zone '2026-11-24 11:00:00Z')");
    }
}
