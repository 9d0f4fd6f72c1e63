package dev.invoicelinks.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.Books;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** What the embedded database has acknowledged survives a kill: the reason for its WRITE_DELAY=0. */
final class CommittedRowsIT {

    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 500;

    @TempDir
    private Path folder;

    @RepeatedTest(3)
    void everyAcknowledgedCommitIsThereAfterAKill() throws Exception {
        Path file = folder.resolve("books");
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int acknowledged = 0;
        try (BufferedReader told =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            acknowledged = lastBefore(told, writer);
        }
        try (Books books = Books.inFile(file)) {
            Integer kept = books.client()
                    .sql("select max(n) from written")
                    .query(Integer.class)
                    .single();
            assertThat(acknowledged).isGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE_THE_KILL);
            assertThat(kept).as("acknowledged %d", acknowledged).isGreaterThanOrEqualTo(acknowledged);
        }
    }

    private static int lastBefore(BufferedReader told, Process writer) throws IOException {
        int acknowledged = 0;
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            if (line.matches("committed \\d+")) {
                acknowledged = Integer.parseInt(line.substring("committed ".length()));
            }
            if (acknowledged == ACKNOWLEDGED_BEFORE_THE_KILL) {
                // by its handle: the process object would close the stream that is still to be read
                writer.toHandle().destroyForcibly();
            }
        }
        return acknowledged;
    }

    /** Commits one row after the other and says each, until it is killed. */
    static final class Writer {

        private static final int MOST_ROWS = 1_000_000;

        private Writer() {}

        /** @param arguments the database file */
        public static void main(String[] arguments) {
            try (Books books = Books.inFile(Path.of(arguments[0]))) {
                books.template().execute("create table written (n integer primary key)");
                for (int row = 1; row <= MOST_ROWS; row++) {
                    books.template().update("insert into written values (?)", row);
                    System.out.println("committed " + row);
                    System.out.flush();
                }
            }
        }
    }
}
