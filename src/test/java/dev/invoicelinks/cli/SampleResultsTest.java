package dev.invoicelinks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every sample is issued and its result compared with {@code samples/expected}. What differs from sandbox to sandbox (links, tokens) is left out. After a wanted
 * change: {@code mvn -B test -Dtest=SampleResultsTest -Dsamples.rewrite=true}, then read the difference.
 */
final class SampleResultsTest {

    private static final List<String> COMPARED = List.of(
            "invoice_number",
            "_row",
            "_status",
            "_reason",
            "_what_to_do",
            "_amount_asked",
            "_currency",
            "_expires",
            "_channel",
            "_sent_to",
            "_notice_status",
            "_sent_at",
            "_revision",
            "_run");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "one-invoice, 0",
        "invoices, 0",
        "bad-rows, 3",
        "unclear-rows, 3",
        "damaged-rows, 3",
        "social-orders, 0",
        "phone-orders, 0",
        "event-registrations, 0",
        "consulting, 0",
        "subscription-renewals, 0"
    })
    void sampleComesToWhatIsWrittenBesideIt(String sample, int code) throws IOException {
        Home home = Home.in(folder);
        home.at(Instant.parse("2026-11-24T02:00:00Z"));

        Home.Ran ran = home.run("issue", "samples/" + sample + ".csv");

        assertThat(ran.code()).as(ran.out() + ran.err()).isEqualTo(code);
        Path expected = Path.of("samples/expected", sample + ".result.csv");
        String result = compared(folder.resolve("data/results/2026-11-24-" + sample + "/result.csv"));
        if (Boolean.getBoolean("samples.rewrite")) {
            Files.writeString(expected, result);
        }
        assertThat(result).isEqualTo(Files.readString(expected));
    }

    private static String compared(Path result) throws IOException {
        StringWriter text = new StringWriter();
        CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
        String content = Files.readString(result).substring(1);
        try (CSVParser rows = CSVParser.parse(
                        content,
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get());
                CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecord(COMPARED);
            for (CSVRecord row : rows) {
                List<String> cells = new ArrayList<>();
                COMPARED.forEach(column -> cells.add(row.get(column)));
                printer.printRecord(cells);
            }
        }
        return text.toString();
    }
}
