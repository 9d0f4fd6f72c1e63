package dev.invoicelinks.job;

import dev.invoicelinks.Database;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** The job on a PostgreSQL server, set as an operator would: by the address of the database alone. */
@SpringJUnitConfig(classes = IssueJobContract.Rooms.class, initializers = IssueJobOnPostgresTest.OnPostgres.class)
final class IssueJobOnPostgresTest extends IssueJobContract {

    static final class OnPostgres extends HomeOfTest {

        OnPostgres() {
            super(
                    "invoice-links.sandbox.port: 0",
                    "spring.datasource.url: \"" + Database.POSTGRESQL.freshUrl() + "\"",
                    "spring.datasource.username: postgres");
        }
    }
}
