package dev.invoicelinks.intake.text;

import dev.invoicelinks.intake.table.FileLayout;
import dev.invoicelinks.intake.table.FileRefused;
import dev.invoicelinks.intake.table.HeaderWords;
import dev.invoicelinks.intake.table.TablePlace;
import dev.invoicelinks.intake.table.TextLayout;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds out how a text table is written, from the file alone. */
public final class TextFiles {

    private static final Charset ENCODING = StandardCharsets.UTF_8;
    private static final char[] DELIMITERS = {',', ';', '\t'};
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final HeaderWords words;

    public TextFiles(HeaderWords words) {
        this.words = words;
    }

    /** A text table whose text is sound from the first byte to the last, with how many rows below its header are not blank. */
    public record Understood(FileLayout layout, int rows) {}

    /**
     * Reads the whole file once.
     *
     * @param shown the file's name for messages
     * @param content where its bytes are
     * @throws FileRefused when its text is broken or holds no header
     */
    public Understood understand(Path shown, Path content) throws IOException {
        HeaderLine line = headerLine(shown, content);
        char delimiter = delimiter(line.text());
        int rows = RowScan.rows(shown, content, ENCODING, delimiter) - 1;
        TextLayout text = new TextLayout(ENCODING, beginsWithMark(content), delimiter);
        return new Understood(FileLayout.canonical(text, TablePlace.below(line.row()), List.of()), rows);
    }

    private static boolean beginsWithMark(Path content) throws IOException {
        try (InputStream in = Files.newInputStream(content)) {
            return java.util.Arrays.equals(MARK, in.readNBytes(MARK.length));
        }
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
    private char delimiter(String line) {
        char best = DELIMITERS[0];
        long bestScore = -1;
        for (char delimiter : DELIMITERS) {
            List<String> names = List.of(line.replace("\"", "").split(String.valueOf(delimiter), -1));
            long score = (long) words.knownAmong(names) * RowScan.MAX_CELL + names.size();
            if (score > bestScore) {
                best = delimiter;
                bestScore = score;
            }
        }
        return best;
    }
}
