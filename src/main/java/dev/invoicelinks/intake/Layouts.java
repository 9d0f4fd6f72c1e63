package dev.invoicelinks.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** Finds out how a file is written, from the file alone. */
final class Layouts {

    private static final Charset ENCODING = StandardCharsets.UTF_8;
    private static final char[] DELIMITERS = {',', ';', '\t'};
    private static final String SAVE_AS = "Save it as \"CSV UTF-8\" and drop it again.";

    private final boolean currencyHasDefault;

    /** @param currencyHasDefault true when a file without a column for the currency can be read */
    Layouts(boolean currencyHasDefault) {
        this.currencyHasDefault = currencyHasDefault;
    }

    /**
     * Reads the whole file once.
     *
     * @param shown the file's name for messages
     * @param content where its bytes are
     * @throws FileRefused when no invoice can be read from it
     * @throws UncheckedIOException when the disk fails
     */
    UnderstoodFile understand(Path shown, Path content) {
        try {
            boolean marked = refuseUnlessText(shown, content);
            HeaderLine line = headerLine(shown, content);
            char delimiter = delimiter(line.text());
            int rows = RowScan.rows(shown, content, ENCODING, delimiter) - 1;
            FileLayout layout = new FileLayout(ENCODING, marked, delimiter, line.row(), FileLayout.CANONICAL);
            Header header = header(shown, content, layout);
            if (rows == 0) {
                throw new FileRefused(shown, "It has a header and no row below it: zero invoices.", "Export it again.");
            }
            return new UnderstoodFile(layout, header, rows);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The copy of " + shown.getFileName() + " at " + content + " cannot be read", unreadable);
        }
    }

    /** Tells by the first bytes; true when they are UTF-8's byte order mark. */
    private static boolean refuseUnlessText(Path shown, Path content) throws IOException {
        String begin;
        try (InputStream in = Files.newInputStream(content)) {
            begin = HexFormat.of().formatHex(in.readNBytes(4));
        }
        if (begin.startsWith("504b0304") || begin.startsWith("d0cf11e0")) {
            throw new FileRefused(shown, "It is an Excel workbook, whatever its name says.", SAVE_AS);
        }
        if (begin.startsWith("fffe") || begin.startsWith("feff")) {
            throw new FileRefused(shown, "It is written in UTF-16.", SAVE_AS);
        }
        return begin.startsWith("efbbbf");
    }

    private record HeaderLine(int row, String text) {}

    /** The first line that holds more than delimiters; bytes that are no text are refused by the scan that follows. */
    private static HeaderLine headerLine(Path shown, Path content) throws IOException {
        char[] begin = new char[RowScan.MAX_CELL];
        int length;
        try (BufferedReader text = new BufferedReader(new InputStreamReader(Files.newInputStream(content), ENCODING))) {
            length = Math.max(text.read(begin), 0);
        }
        int row = 0;
        for (String line : new String(begin, 0, length).split("\r\n|\r|\n", -1)) {
            row++;
            if (!line.replaceAll("[,;\t\"\uFEFF]", "").isBlank()) {
                return new HeaderLine(row, line);
            }
        }
        throw new FileRefused(shown, "It has no header row.", "Export it again.");
    }

    /** The delimiter that makes most known columns of the header line, then most columns. */
    private static char delimiter(String line) {
        char best = DELIMITERS[0];
        long bestScore = -1;
        for (char delimiter : DELIMITERS) {
            String[] names = line.split(String.valueOf(delimiter), -1);
            long known = java.util.Arrays.stream(names)
                    .filter(name -> Column.of(name.replace("\"", "")).isPresent())
                    .count();
            long score = known * RowScan.MAX_CELL + names.length;
            if (score > bestScore) {
                best = delimiter;
                bestScore = score;
            }
        }
        return best;
    }

    private Header header(Path shown, Path content, FileLayout layout) {
        try (SourceTable table = SourceTable.open(content, layout)) {
            return Header.of(shown, layout.headerRow(), table.header(), currencyHasDefault);
        }
    }
}
