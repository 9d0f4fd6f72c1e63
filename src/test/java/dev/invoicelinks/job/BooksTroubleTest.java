package dev.invoicelinks.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.invoicelinks.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.PGConnection;

/** What a database server refuses is said in words, whatever the frameworks wrap around it. */
final class BooksTroubleTest {

    @Test
    void databaseThatIsNotThereIsNamed() {
        String url = Database.POSTGRESQL.freshUrl().replace("/books_", "/elsewhere_");
        assertThat(troubleOf(url)).contains(BooksTrouble.NO_DATABASE);
    }

    @Test
    void serverThatDoesNotAnswerIsNamed() {
        assertThat(troubleOf("jdbc:postgresql://127.0.0.1:1/books?user=postgres"))
                .contains(BooksTrouble.UNREACHABLE);
    }

    @Test
    void serverThatEndsAConnectionIsNamed() throws SQLException {
        String url = Database.POSTGRESQL.freshUrl();
        try (Connection lost = DriverManager.getConnection(url);
                Connection other = DriverManager.getConnection(url)) {
            int pid = lost.unwrap(PGConnection.class).getBackendPID();
            other.createStatement().execute("select pg_terminate_backend(" + pid + ")");

            assertThatThrownBy(() -> lost.createStatement().execute("select 1"))
                    .extracting(BooksTrouble::behind)
                    .isEqualTo(Optional.of(BooksTrouble.LOST));
        }
    }

    @ParameterizedTest
    @CsvSource({"90098, 90098", "90028, 90028", "53100, 0"})
    void diskThatIsFullIsNamed(String state, int code) {
        SQLException full = new SQLException("no room", state, code);
        assertThat(BooksTrouble.behind(new IllegalStateException("wrapped", full)))
                .contains(BooksTrouble.FULL);
    }

    @Test
    void otherFailuresAreNoneOfTheBooks() {
        assertThat(BooksTrouble.behind(new IllegalStateException("x"))).isEmpty();
    }

    private static Optional<BooksTrouble> troubleOf(String url) {
        try {
            DriverManager.getConnection(url).close();
            return Optional.empty();
        } catch (SQLException refused) {
            return BooksTrouble.behind(new IllegalStateException("wrapped", refused));
        }
    }
}
