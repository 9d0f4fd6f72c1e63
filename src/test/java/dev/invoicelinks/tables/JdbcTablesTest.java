package dev.invoicelinks.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.invoicelinks.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** A database file has the tables of one version, whole, however often the making was killed. */
final class JdbcTablesTest {

    private static final String[] FIRST = {"classpath:tables/first"};
    private static final String[] BOTH = {"classpath:tables/first", "classpath:tables/second"};
    private static final String[] BROKEN = {"classpath:tables/first", "classpath:tables/broken"};

    @TempDir
    private Path folder;

    @Test
    void freshFileHasItsTablesAndNoDraft() throws Exception {
        open(FIRST);

        assertThat(columns()).contains("number").doesNotContain("customer");
        assertThat(folder.resolve("books.draft.mv.db")).doesNotExist();
    }

    @Test
    void draftThatAKillLeftBehindIsMadeAnew() throws Exception {
        Files.writeString(folder.resolve("books.draft.mv.db"), "cut off");

        open(BOTH);

        assertThat(columns()).contains("number", "customer");
    }

    @Test
    void failedUpgradeLeavesTheOldFileAsItWas() throws Exception {
        filled();

        assertThatThrownBy(() -> open(BROKEN)).hasMessageContaining("V2__broken");

        assertThat(columns()).contains("number").doesNotContain("half");
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void upgradeKeepsTheRowsAndTheFileFromBefore() throws Exception {
        filled();

        open(BOTH);

        assertThat(columns()).contains("customer");
        assertThat(rows()).isEqualTo(1);
        assertThat(folder.resolve("books.before-upgrade.mv.db")).exists();
    }

    @Test
    void currentFileIsNotRewritten() throws Exception {
        filled();

        open(FIRST);

        assertThat(folder.resolve("books.before-upgrade.mv.db")).doesNotExist();
    }

    @Test
    void everyScriptOfTheProductIsRecordedAsTheProgramReadsIt() throws Exception {
        String[] product = {"classpath:db/migration", "classpath:db/h2"};
        open(product);

        for (Script script : Script.in(List.of(product))) {
            assertThat(read("select \"checksum\" from \"flyway_schema_history\" where \"script\" = '" + script.name()
                            + "'"))
                    .as(script.name())
                    .isEqualTo(String.valueOf(script.checksum()));
        }
    }

    @Test
    void fileThatAnotherProcessHasOpenIsNotTouched() throws Exception {
        filled();
        try (java.nio.channels.FileChannel other = java.nio.channels.FileChannel.open(
                        folder.resolve("books.mv.db"), java.nio.file.StandardOpenOption.WRITE);
                var lock = other.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(() -> open(BOTH)).isInstanceOf(CannotGetJdbcConnectionException.class);
        }
        assertThat(columns()).doesNotContain("customer");
    }

    @Test
    void serverIsMigratedInPlace() throws Exception {
        String server = Database.POSTGRESQL.freshUrl();

        JdbcTables tables = JdbcTables.of("classpath:db/migration");
        tables.open(server, "postgres", "", () -> true);

        assertThat(tables.open(server, "postgres", "", () -> "opened again")).isEqualTo("opened again");
    }

    private void open(String... locations) {
        JdbcTables.of(locations).open(url(), "sa", "", () -> true);
    }

    private void filled() throws SQLException {
        open(FIRST);
        try (Connection first = DriverManager.getConnection(url(), "sa", "");
                Statement statement = first.createStatement()) {
            statement.execute("insert into bill (number) values ('INV-1')");
        }
    }

    private String columns() throws SQLException {
        return read("select group_concat(column_name) from information_schema.columns where table_name = 'bill'");
    }

    private long rows() throws SQLException {
        return Long.parseLong(read("select count(*) from bill"));
    }

    private String read(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), "sa", "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("books") + ";WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
    }
}
