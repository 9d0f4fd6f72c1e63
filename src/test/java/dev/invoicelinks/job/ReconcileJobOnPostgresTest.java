package dev.invoicelinks.job;

import dev.invoicelinks.Database;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** The job on a PostgreSQL server. */
@SpringJUnitConfig(
        classes = ReconcileJobContract.Rooms.class,
        initializers = ReconcileJobOnPostgresTest.OnPostgres.class)
final class ReconcileJobOnPostgresTest extends ReconcileJobContract {

    static final class OnPostgres extends IssueJobContract.HomeOfTest {

        OnPostgres() {
            super(
                    "invoice-links.sandbox.port: 0",
                    "spring.datasource.url: \"" + Database.POSTGRESQL.freshUrl() + "\"",
                    "spring.datasource.username: postgres");
        }
    }
}
