package dev.invoicelinks.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.Books;
import dev.invoicelinks.Database;
import dev.invoicelinks.issuing.LastRun;
import dev.invoicelinks.run.Installation;
import dev.invoicelinks.run.JdbcLeases;
import dev.invoicelinks.run.JdbcMerchants;
import dev.invoicelinks.run.JdbcRuns;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Mode;
import dev.invoicelinks.run.ProgramVersion;
import dev.invoicelinks.run.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Books that were put back do not know the run that is noted beside them. */
final class LastRunFileTest {

    private static final Instant MORNING = Instant.parse("2026-11-25T02:00:00.123456789Z");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Database.class)
    void booksThatMadeTheNotedRunKnowIt(Database database) {
        try (Books books = Books.on(database)) {
            Run run = begin(books, Mode.TEST, MORNING);
            assertThat(noteOf(books, "mine").unknown(run.merchant())).isEmpty();

            noteOf(books, "mine").note(run);
            noteOf(books, "mine").note(run);

            assertThat(noteOf(books, "mine").unknown(run.merchant())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void olderBooksKnowNeitherTheRunNorAnotherThatHasItsNumber(Database database) {
        Run noted;
        try (Books books = Books.on(database)) {
            noted = begin(books, Mode.TEST, MORNING);
            noteOf(books, "mine").note(noted);
        }
        try (Books older = Books.on(database)) {
            assertThat(noteOf(older, "mine").unknown(noted.merchant()))
                    .hasValueSatisfying(
                            words -> assertThat(words).contains("run 1 of 2026-11-25T02:00:00.123", "LAST-RUN"));
            Run other = begin(older, Mode.TEST, MORNING.plusSeconds(1));
            assertThat(noteOf(older, "mine").unknown(other.merchant())).isPresent();

            noteOf(older, "mine").note(other);

            assertThat(noteOf(older, "mine").unknown(other.merchant())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void noteOfAnotherMerchantOrInstallationSaysNothing(Database database) throws IOException {
        try (Books books = Books.on(database);
                Books others = Books.on(database)) {
            noteOf(books, "mine").note(begin(books, Mode.TEST, MORNING));
            Run live = begin(others, Mode.LIVE, MORNING);
            assertThat(noteOf(others, "mine").unknown(live.merchant())).isEmpty();
            Run test = begin(others, Mode.TEST, MORNING.plusSeconds(9));
            assertThat(noteOf(others, "set up anew").unknown(test.merchant())).isEmpty();

            noteOf(others, "mine").note(live);

            assertThat(Files.readAllLines(folder.resolve("LAST-RUN"))).hasSize(2);
        }
    }

    private LastRun noteOf(Books books, String installation) {
        return new LastRunFile(folder, new Installation(installation, new byte[32]), runs(books, MORNING));
    }

    private static Run begin(Books books, Mode mode, Instant at) {
        Merchant merchant = new JdbcMerchants(books.client()).merchant("omise", "account_1", mode, "Demo Trading");
        JdbcLeases leases = books.leases();
        return runs(books, at).begin(merchant, "issue", leases.take(merchant, "test", Duration.ofHours(1), true));
    }

    private static JdbcRuns runs(Books books, Instant at) {
        return new JdbcRuns(books.client(), Clock.fixed(at, ZoneOffset.UTC), new ProgramVersion("test", "none"));
    }
}
