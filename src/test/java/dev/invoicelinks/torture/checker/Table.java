package dev.invoicelinks.torture.checker;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A CSV file with a header row, whatever parts its columns. */
record Table(Path file, List<Row> rows) {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    /** Without rows when the file is not there. */
    static Table read(Path file) {
        if (!Files.exists(file)) {
            return new Table(file, List.of());
        }
        String text = Folder.text(file).replace("\uFEFF", "");
        char delimiter = delimiter(text.lines().findFirst().orElse(""));
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        try (var parser = format.parse(new StringReader(text))) {
            return new Table(file, rows(parser.getRecords()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static char delimiter(String header) {
        return DELIMITERS.stream()
                .max(java.util.Comparator.comparing(
                        it -> header.chars().filter(sign -> sign == it).count()))
                .orElseThrow();
    }

    private static List<Row> rows(List<CSVRecord> records) {
        List<Row> rows = new ArrayList<>();
        for (int place = 1; place < records.size(); place++) {
            CSVRecord record = records.get(place);
            if (record.size() > 1 || !record.get(0).isBlank()) {
                Map<String, String> cells = new LinkedHashMap<>();
                for (int column = 0; column < records.get(0).size(); column++) {
                    cells.put(records.get(0).get(column).strip(), column < record.size() ? record.get(column) : "");
                }
                rows.add(new Row(place + 1, cells));
            }
        }
        return rows;
    }

    /** @param place as a spreadsheet shows it, header = 1 */
    record Row(int place, Map<String, String> cells) {

        String cell(String column) {
            return cells.getOrDefault(column, "").strip();
        }
    }
}
