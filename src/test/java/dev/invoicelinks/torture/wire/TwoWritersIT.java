package dev.invoicelinks.torture.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on the same books in PostgreSQL: one writes, also when the other has slept for longer than its lease. For H2, whose file one process opens, see StoppedIT. */
@Tag("torture")
final class TwoWritersIT {

    private static final int INVOICES = 120;
    private static final int HELD = 4;
    private static final long LONGEST_SECONDS = 60;

    /** True: sleep through the whole lease; otherwise its end is written into the books, as their clock would have it a minute later. */
    private static final boolean FULL = Boolean.getBoolean("torture.full");

    private static final long LEASE_SECONDS = 61;

    @TempDir
    private Path folder;

    private final String books = Database.POSTGRESQL.freshUrl();
    private Companions companions;
    private String file;

    @BeforeEach
    void start() throws IOException {
        companions = Companions.in(
                folder,
                "invoice-links.provider.rate: 20",
                "invoice-links.provider.burst: 1",
                "spring.datasource.url: \"" + books + "\"",
                "spring.datasource.username: postgres");
        file = companions.arena().invoices("two.csv", "W-", INVOICES).toString();
    }

    @AfterEach
    void close() {
        companions.close();
    }

    @Test
    void secondProcessIsRefusedWhileTheFirstIsAtWork() throws Exception {
        Process first = companions.program().start("issue", file);
        companions.untilLinks(5, first);

        assertThat(companions.program().run("issue", file)).isEqualTo(HELD);
        assertThat(companions.program().output()).contains("Another run (process " + first.pid() + ")");

        assertThat(first.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(first.exitValue()).as(companions.program().output()).isZero();
        assertThat(companions.arena().check().findings()).isEmpty();
        assertThat(companions.arena().count("link.create")).isEqualTo(INVOICES);
    }

    @Test
    void processThatSleptLongerThanItsLeaseWritesNothingWhenItWakes() throws Exception {
        Process sleeper = companions.program().start("issue", file);
        companions.untilLinks(20, sleeper);
        Companions.signal("STOP", sleeper);
        try {
            leaseEnds();
            companions.complete("issue", file);
        } finally {
            Companions.signal("CONT", sleeper);
        }

        assertThat(sleeper.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(sleeper.exitValue()).as(companions.program().output()).isNotZero();
        assertThat(companions.complete("issue", file))
                .as(companions.program().output())
                .isIn(0, 3);
        assertThat(companions.arena().check().findings()).isEmpty();
    }

    private void leaseEnds() throws SQLException, InterruptedException {
        if (FULL) {
            TimeUnit.SECONDS.sleep(LEASE_SECONDS);
            return;
        }
        try (Connection own = DriverManager.getConnection(books);
                Statement statement = own.createStatement()) {
            statement.execute("update run_lease set expires_at = current_timestamp - interval '1' second");
        }
    }
}
