package dev.invoicelinks.torture.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every history in which something was ever found, shrunk, is played again; and a seed is the same history every time. */
final class KeptHistoriesTest {

    private static final Path KEPT = Path.of("src/test/resources/torture/histories.txt");

    private static Simulation simulation;

    @BeforeAll
    static void open() {
        simulation = new Simulation();
    }

    @AfterAll
    static void close() {
        simulation.close();
    }

    static List<String> kept() throws IOException {
        return Files.readAllLines(KEPT).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("kept")
    void nothingIsFoundInItAnyMore(String history) {
        assertThat(simulation.play(Act.history(history)).findings()).isEmpty();
    }

    @Test
    void seedIsTheSameHistoryByteForByte() {
        for (long seed = 1; seed <= 4; seed++) {
            Play.Ended first = simulation.play(Act.history(seed));
            Play.Ended second = simulation.play(Act.history(seed));

            assertThat(second).as("seed " + seed).isEqualTo(first);
            assertThat(first.trace()).isNotEmpty();
        }
    }

    @Test
    void lineTellsTheWholeHistory() {
        List<Act> history = Act.history(7);

        assertThat(Act.history(Act.words(history))).isEqualTo(history);
    }
}
