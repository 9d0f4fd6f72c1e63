package dev.invoicelinks.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.Books;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every export in samples/erp/ comes to what samples/erp/expected.csv says, currency by currency; those figures were added up apart. */
class ErpSamplesTest {

    private static final Path SAMPLES = Path.of("samples/erp");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvFileSource(files = "samples/erp/expected.csv", numLinesToSkip = 1)
    void exportComesToWhatWasAddedUpApart(
            String file, String profile, long toIssue, String asked, long skipped, long rejected, String rejectedSums)
            throws IOException {
        try (IntakeBooks intake = new IntakeBooks(Books.inMemory(), folder)) {
            intake.assume("THB");
            intake.partners(SAMPLES.resolve("customers.csv"));
            FilePreview found = intake.check(SAMPLES.resolve(file));
            String told = told(found);
            Files.writeString(Files.createDirectories(Path.of("target/samples")).resolve(file + ".txt"), told);
            assertThat(found.layout().profile()).isEqualTo(profile);
            assertThat(sums(found.of(Verdict.NEW))).as(told).isEqualTo(asked == null ? "" : asked);
            assertThat(found.of(Verdict.NEW).count()).isEqualTo(toIssue);
            assertThat(found.of(Verdict.SKIPPED).count()).as(told).isEqualTo(skipped);
            assertThat(found.of(Verdict.REJECTED).count()).as(told).isEqualTo(rejected);
            if (rejectedSums != null) {
                assertThat(sums(found.of(Verdict.REJECTED))).as(told).isEqualTo(rejectedSums);
            }
        }
    }

    private static String sums(ControlTotals totals) {
        return totals.byCurrency().entrySet().stream()
                .map(total -> total.getKey() + " " + total.getValue().count() + " "
                        + total.getValue().sum().toPlainString())
                .collect(Collectors.joining("; "));
    }

    private static String told(FilePreview found) {
        StringBuilder told = new StringBuilder();
        found.layout().findings().forEach(finding -> told.append(finding).append('\n'));
        Map<Verdict, ControlTotals> totals = found.byVerdict();
        totals.forEach((verdict, total) ->
                told.append(verdict).append(' ').append(sums(total)).append('\n'));
        found.skipped().forEach(row -> told.append(row).append('\n'));
        found.rejected()
                .forEach(problem -> told.append("row ")
                        .append(problem.row())
                        .append("  ")
                        .append(problem.words())
                        .append('\n'));
        found.warnings()
                .forEach(problem -> told.append("row ")
                        .append(problem.row())
                        .append("  warning ")
                        .append(problem.words())
                        .append('\n'));
        return told.toString();
    }
}
