package dev.invoicelinks.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.Books;
import dev.invoicelinks.intake.table.FileRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Every file in samples/ is run, and what it says is compared with samples/expected/. */
class SamplesTest {

    private static final Path SAMPLES = Path.of("samples");
    private static final Path EXPECTED = SAMPLES.resolve("expected");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @TempDir
    Path folder;

    @Test
    void cleanSamplesMakeEveryInvoiceWithoutAProblem() throws IOException {
        try (IntakeBooks intake = new IntakeBooks(Books.inMemory(), folder)) {
            intake.take(SAMPLES.resolve("invoices.csv"), SAMPLES.resolve("one-invoice.csv"));
            assertThat(intake.seen()).hasSize(27).allMatch(invoice -> invoice.endsWith(" READY"));
            assertThat(intake.problems(1)).isEmpty();
            assertThat(intake.problems(2)).isEmpty();
        }
    }

    @Test
    void previewsOfCleanSamplesAreAsExpected() throws IOException {
        try (IntakeBooks intake = new IntakeBooks(Books.inMemory(), folder)) {
            for (String sample : List.of("invoices", "one-invoice")) {
                FilePreview preview = intake.preview().of(SAMPLES.resolve(sample + ".csv"));
                assertSame(sample + ".check.json", JSON.writeValueAsString(preview.asJson()) + "\n");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bad-rows", "unclear-rows"})
    void everyRowProblemIsProvokedAndWorded(String sample) throws IOException {
        try (IntakeBooks intake = new IntakeBooks(Books.inMemory(), folder)) {
            intake.take(SAMPLES.resolve(sample + ".csv"));
            StringBuilder words = new StringBuilder();
            for (RowProblem problem : intake.problems(1)) {
                words.append("row ").append(problem.row()).append("  ").append(problem.severity());
                words.append("  ").append(problem.words()).append('\n');
            }
            assertSame(sample + ".txt", words.toString());
        }
    }

    @Test
    void damagedRowsAreNamedAndCostNoOtherRow() throws IOException {
        try (IntakeBooks intake = new IntakeBooks(Books.inMemory(), folder)) {
            intake.take(SAMPLES.resolve("damaged-rows.csv"));
            StringBuilder words = new StringBuilder();
            for (RowProblem problem : intake.problems(1)) {
                words.append("row ")
                        .append(problem.row())
                        .append("  ")
                        .append(problem.words())
                        .append('\n');
            }
            intake.seen().forEach(invoice -> words.append(invoice).append('\n'));
            assertSame("damaged-rows.txt", words.toString());
        }
    }

    @Test
    void previewAndImportSayTheSameOfBadRows() {
        try (IntakeBooks intake = new IntakeBooks(Books.inMemory(), folder)) {
            FilePreview preview = intake.preview().of(SAMPLES.resolve("bad-rows.csv"));
            intake.take(SAMPLES.resolve("bad-rows.csv"));
            assertThat(preview.rejected())
                    .containsExactlyInAnyOrderElementsOf(intake.problems(1).stream()
                            .filter(problem -> problem.severity() == Severity.REJECTED)
                            .toList());
            assertThat(preview.of(Verdict.NEW).count()).isEqualTo(intake.seen().size());
        }
    }

    @Test
    void everyRefusedFileSaysWhyAndWhatToDo() throws IOException {
        StringBuilder words = new StringBuilder();
        for (Path file : refused()) {
            try (IntakeBooks intake = new IntakeBooks(Books.inMemory(), folder)) {
                words.append(refusal(intake, file)).append('\n');
                assertThat(intake.seen()).isEmpty();
            }
        }
        assertSame("refused.txt", words.toString());
    }

    private static List<Path> refused() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES.resolve("refused"))) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    private static String refusal(IntakeBooks intake, Path file) {
        try {
            intake.take(file);
            SourceFile taken = intake.files.of(intake.run()).get(0);
            assertThat(taken.outcome()).as(taken.name()).isEqualTo(FileOutcome.REFUSED);
            return taken.name() + ": " + taken.refusal();
        } catch (FileRefused notReceived) {
            return file.getFileName() + ": " + notReceived.what() + " " + notReceived.remedy();
        }
    }

    /** The words that were found are kept under target/, to be looked at and copied when they are meant. */
    private static void assertSame(String name, String found) throws IOException {
        Path kept = Files.createDirectories(Path.of("target/samples")).resolve(name);
        Files.writeString(kept, found);
        assertThat(found).isEqualToNormalizingNewlines(Files.readString(EXPECTED.resolve(name)));
    }
}
