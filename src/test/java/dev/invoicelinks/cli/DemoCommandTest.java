package dev.invoicelinks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.cli.DemoProvider.Totals;
import dev.invoicelinks.torture.checker.Checker;
import dev.invoicelinks.torture.checker.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo tells the same story each time, in books of its own, and is believed only when the sandbox agrees. */
final class DemoCommandTest {

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void homeWithSamples() throws IOException {
        home = Home.in(folder);
        Files.createDirectories(folder.resolve("samples"));
        try (Stream<Path> samples = Files.list(Path.of("samples"))) {
            for (Path sample : samples.filter(Files::isRegularFile).toList()) {
                Files.copy(sample, folder.resolve("samples").resolve(sample.getFileName()));
            }
        }
    }

    @Test
    void wholeStoryIsToldAndTheBooksOfTheUserAreNotTouched() throws IOException {
        Home.Ran ran = home.run("demo");

        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        assertThat(ran.out())
                .contains("143 of 143 issued", "by transfer on 2026-11-24", "things need you:", "report.html", "agrees")
                .contains("Exit code 0: all sums agree")
                .doesNotContain("DIFFERS");
        assertThat(home.files("data/demo/data/results")).anyMatch(file -> file.endsWith("report.html"));
        assertThat(home.files("data/db")).isEmpty();
        assertThat(home.files("data/outbox")).isEmpty();
        assertThat(Checker.check(Evidence.of(home.path("data/demo"))).findings())
                .isEmpty();
    }

    @Test
    void sumsThatDifferAreNamed() {
        JsonNode books =
                JsonMapper.shared().readTree("{\"totals\":{\"THB\":{\"paid\":\"10.00\",\"refunded\":\"0.00\"}}}");

        DemoCheck check = new DemoCheck(books, new Totals(2, Map.of("THB", 1_100L), Map.of()), Map.of());

        assertThat(check.differences()).isEqualTo(List.of("THB paid: the books say 10.00, the sandbox 11.00"));
        assertThat(check.lines()).singleElement().asString().contains("DIFFERS");
        assertThat(new DemoCheck(books, new Totals(1, Map.of("THB", 1_100L), Map.of()), Map.of("THB", 100L))
                        .differences())
                .isEmpty();
    }

    @Test
    void samplesThatAreMissingAreSaid() throws IOException {
        Files.delete(folder.resolve("samples/consulting.csv"));

        assertThat(home.run("demo").err()).contains("consulting.csv is missing");
    }
}
