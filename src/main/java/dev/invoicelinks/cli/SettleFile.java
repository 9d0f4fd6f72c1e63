package dev.invoicelinks.cli;

import dev.invoicelinks.invoice.CardNumbers;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A file of what was settled outside: UTF-8, parted by comma, semicolon or tab, with a header row. */
final class SettleFile {

    private static final List<String> REQUIRED = List.of("invoice_number", "amount", "date", "by");
    private static final Set<String> KNOWN =
            Set.of("invoice_number", "amount", "currency", "date", "by", "reference", "customer_name");
    private static final char MARK = '\uFEFF';

    private SettleFile() {}

    /**
     * One row of the file.
     *
     * @param row as a spreadsheet shows it
     */
    record Row(int row, String number, StatedEntry entry) {

        Row {
            number = CardNumbers.masked(number);
        }
    }

    /**
     * Its rows in order.
     *
     * @throws WrongUse when it cannot be read as such a file
     */
    static List<Row> read(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            String content = !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
            return rows(file, content);
        } catch (CharacterCodingException other) {
            throw new WrongUse(file + " is not in UTF-8. Save it as CSV UTF-8.");
        } catch (IOException unreadable) {
            throw new WrongUse(file + " cannot be read: " + unreadable.getMessage() + ".");
        }
    }

    private static List<Row> rows(Path file, String content) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(content))
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(false)
                .setIgnoreHeaderCase(true)
                .setTrim(true)
                .get();
        try (Reader reader = new java.io.StringReader(content);
                CSVParser parser = format.parse(reader)) {
            requireColumns(file, parser.getHeaderNames());
            List<Row> rows = new ArrayList<>();
            for (CSVRecord cells : parser) {
                if (!isEmpty(cells)) {
                    rows.add(new Row((int) cells.getRecordNumber() + 1, cell(cells, "invoice_number"), entry(cells)));
                }
            }
            return rows;
        } catch (IllegalArgumentException | java.io.UncheckedIOException broken) {
            throw new WrongUse(file + " is no CSV file with a header row: " + broken.getMessage());
        }
    }

    private static boolean isEmpty(CSVRecord cells) {
        return cells.stream().allMatch(String::isEmpty);
    }

    private static char delimiter(String content) {
        String header = content.lines().findFirst().orElse("");
        return header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private static void requireColumns(Path file, List<String> header) {
        Set<String> there = new TreeSet<>();
        header.forEach(name -> there.add(name.strip().toLowerCase(Locale.ROOT)));
        List<String> missing =
                REQUIRED.stream().filter(name -> !there.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw new WrongUse(file + " has no column " + String.join(", ", missing)
                    + ". Its header must be invoice_number,amount,currency,date,by,reference (currency and reference may"
                    + " be missing).");
        }
        there.removeAll(KNOWN);
        if (!there.isEmpty()) {
            throw new WrongUse(file + " has columns that mean nothing here: " + String.join(", ", there)
                    + ". Remove them, so that nothing is overlooked.");
        }
    }

    private static StatedEntry entry(CSVRecord cells) {
        String amount = cell(cells, "amount");
        String currency = cell(cells, "currency");
        if (amount.isEmpty()) {
            amount = "(empty)";
        }
        return new StatedEntry(
                currency.isEmpty() ? amount : currency + " " + amount,
                cell(cells, "date"),
                cell(cells, "by"),
                cell(cells, "reference"));
    }

    private static String cell(CSVRecord cells, String column) {
        return cells.isSet(column) ? cells.get(column) : "";
    }
}
