package dev.invoicelinks.intake.text;

import dev.invoicelinks.intake.table.FileRefused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One pass over a file before any of it is kept: is every byte text, does every quotation mark close, is everything within its bounds, and how many
 * rows are there. The parser alone would take a file with one lost quotation mark into memory as a single cell.
 */
final class RowScan {

    /** Longest cell in characters; the longest metadata seen in exports stays far below. */
    static final int MAX_CELL = 64 * 1024;

    /** Longest row in characters. */
    static final int MAX_ROW = 1024 * 1024;

    private static final int BUFFER = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String REMEDY_QUOTES =
            "Close it, or write it twice if it belongs to the text, and drop the file again.";

    private enum Place {
        CELL_BEGIN,
        PLAIN,
        QUOTED,
        CLOSED
    }

    private final Path shown;
    private final char delimiter;
    private boolean isAtBegin = true;
    private Place place = Place.CELL_BEGIN;
    private int row = 1;
    private int rowsWithContent;
    private boolean hasContent;
    private boolean afterCarriageReturn;
    private boolean cellIsQuoted;
    private int cellLength;
    private int rowLength;

    private RowScan(Path shown, char delimiter) {
        this.shown = shown;
        this.delimiter = delimiter;
    }

    /**
     * Scans the whole file.
     *
     * @param shown the file's name for messages
     * @return how many rows are not blank, the header among them
     * @throws FileRefused with the row in which the text is broken
     */
    static int rows(Path shown, Path content, Charset encoding, char delimiter) throws IOException {
        RowScan scan = new RowScan(shown, delimiter);
        scan.decode(content, encoding.newDecoder());
        return scan.end();
    }

    private void decode(Path content, CharsetDecoder decoder) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer text = CharBuffer.allocate(BUFFER);
        try (InputStream in = Files.newInputStream(content)) {
            boolean ended = false;
            while (!ended) {
                int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
                ended = count < 0;
                bytes.position(bytes.position() + Math.max(count, 0)).flip();
                CoderResult result = decoder.decode(bytes, text, ended);
                take(text);
                if (result.isError()) {
                    throw new FileRefused(
                            shown,
                            "Row " + row + " is not written in "
                                    + decoder.charset().name() + ".",
                            "Save it as \"CSV UTF-8\" and drop it again.");
                }
                bytes.compact();
            }
        }
    }

    private void take(CharBuffer text) {
        char[] characters = text.array();
        int end = text.position();
        int begin = isAtBegin && end > 0 && characters[0] == BYTE_ORDER_MARK ? 1 : 0;
        isAtBegin &= end == 0;
        for (int index = begin; index < end; index++) {
            take(characters[index]);
        }
        text.clear();
    }

    private void take(char c) {
        if (c == '\n' && afterCarriageReturn) {
            afterCarriageReturn = false;
            return;
        }
        afterCarriageReturn = false;
        if (place == Place.QUOTED) {
            quoted(c);
        } else if (c == delimiter) {
            endCell();
        } else if (c == '\n' || c == '\r') {
            afterCarriageReturn = c == '\r';
            endRow();
        } else if (c == '"' && place != Place.PLAIN) {
            place = Place.QUOTED;
            cellIsQuoted = true;
        } else {
            unquoted(c);
        }
    }

    private void quoted(char c) {
        if (c == '"') {
            place = Place.CLOSED;
        } else {
            letter(c);
        }
    }

    private void unquoted(char c) {
        if (place == Place.CLOSED) {
            if (!Character.isWhitespace(c)) {
                throw new FileRefused(
                        shown, "In row " + row + " text follows a closing quotation mark.", REMEDY_QUOTES);
            }
            return;
        }
        place = Place.PLAIN;
        letter(c);
    }

    private void letter(char c) {
        if (c == 0) {
            throw new FileRefused(
                    shown,
                    "Row " + row + " holds a zero byte, so it is no text.",
                    "Save it as \"CSV UTF-8\" and drop it again.");
        }
        hasContent |= !Character.isWhitespace(c);
        rowLength++;
        if (++cellLength > MAX_CELL || rowLength > MAX_ROW) {
            throw tooLong();
        }
    }

    private FileRefused tooLong() {
        if (cellIsQuoted) {
            return new FileRefused(
                    shown, "In row " + row + " a quotation mark opens a cell that does not end.", REMEDY_QUOTES);
        }
        return new FileRefused(
                shown,
                "Row " + row + " is longer than a cell (64 KB) or a row (1 MB) may be.",
                "Check that it is a table with one invoice a row.");
    }

    private void endCell() {
        place = Place.CELL_BEGIN;
        cellIsQuoted = false;
        cellLength = 0;
    }

    private void endRow() {
        endCell();
        rowsWithContent += hasContent ? 1 : 0;
        hasContent = false;
        rowLength = 0;
        row++;
    }

    private int end() {
        if (place == Place.QUOTED) {
            throw new FileRefused(
                    shown, "In row " + row + " a quotation mark is opened and never closed.", REMEDY_QUOTES);
        }
        endRow();
        return rowsWithContent;
    }
}
