package dev.invoicelinks.intake.text;

import dev.invoicelinks.intake.table.Damage;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parts a text into its records before the parser sees them. A record whose quotation marks are at fault ends with its first line, so that one lost
 * mark costs one row and never the rest of the file. At most one record is in memory.
 */
final class Records {

    /** Longest cell in characters; the longest metadata seen in exports stays far below. */
    static final int MAX_CELL = 64 * 1024;

    /** Longest record in characters. */
    static final int MAX_ROW = 1024 * 1024;

    private static final int NONE = -1;

    private enum Place {
        CELL_BEGIN,
        PLAIN,
        QUOTED,
        CLOSED,
        BEHIND
    }

    private final Reader text;
    private final char delimiter;
    private final int quote;
    private final boolean spaced;
    private final int width;

    private char[] window = new char[1 << 13];
    private int limit;
    private boolean ended;

    private int begin;
    private int length;
    private int next;
    private int number;
    private int line = 1;
    private int lines;

    private Place place = Place.CELL_BEGIN;
    private int cells;
    private int cellBegin;
    private int firstLineEnd;
    private @Nullable QuoteFault fault;

    /** @param width cells that a record of several lines must have to be one; 0 when that is not known */
    Records(Reader text, Dialect dialect, int width) {
        this.text = text;
        this.delimiter = dialect.delimiter();
        this.quote = dialect.quote() == null ? NONE : dialect.quote();
        this.spaced = dialect.spaced();
        this.width = width;
    }

    /**
     * Goes to the next record.
     *
     * @return false when there is none
     * @throws UnreadableRow when it is longer than a record may be, or is no text
     */
    boolean advance() throws IOException {
        begin += next;
        line += lines;
        next = 0;
        number++;
        if (at(0) < 0) {
            return false;
        }
        scan();
        return true;
    }

    private void scan() throws IOException {
        place = Place.CELL_BEGIN;
        cells = 1;
        cellBegin = 0;
        lines = 0;
        firstLineEnd = NONE;
        fault = null;
        if (isComment()) {
            endAtFirstLine(0);
            return;
        }
        int offset = 0;
        while (take(at(offset), offset)) {
            offset++;
        }
    }

    /** A line that says something about the file; what its quotation marks mean is of no interest. */
    boolean isComment() throws IOException {
        return at(0) == '#' && (at(1) == ' ' || at(1) == '#');
    }

    /** Takes one character; false when the record ends with it. */
    private boolean take(int c, int offset) throws IOException {
        if (c < 0) {
            return endOfText(offset);
        }
        if (place == Place.QUOTED) {
            return quoted(c, offset);
        }
        if (c == delimiter) {
            return endCell(offset);
        }
        if (c == '\n' || c == '\r') {
            return endRecord(offset, lineEnd(offset));
        }
        if (c == quote) {
            return mark(offset);
        }
        return plain(c, offset);
    }

    private boolean endOfText(int offset) throws IOException {
        if (place == Place.QUOTED) {
            return broken(QuoteFault.OPEN, offset);
        }
        return endRecord(offset, 0);
    }

    private boolean quoted(int c, int offset) throws IOException {
        if (c == quote) {
            place = Place.CLOSED;
        } else if (c == '\n' || c == '\r') {
            firstLineEnd = firstLineEnd == NONE ? offset : firstLineEnd;
            lines += c == '\n' || at(offset + 1) != '\n' ? 1 : 0;
        } else if (c == 0) {
            throw zero();
        }
        return offset - cellBegin <= MAX_CELL && offset <= MAX_ROW || broken(QuoteFault.OPEN, offset);
    }

    private boolean endCell(int offset) {
        place = Place.CELL_BEGIN;
        cells++;
        cellBegin = offset + 1;
        return true;
    }

    private boolean endRecord(int offset, int lineEnd) throws IOException {
        if (lines > 0 && width > 0 && cells != width) {
            return broken(QuoteFault.SWALLOWING, offset);
        }
        lines++;
        end(offset, lineEnd);
        return false;
    }

    private int lineEnd(int offset) throws IOException {
        return at(offset) == '\r' && at(offset + 1) == '\n' ? 2 : 1;
    }

    private boolean mark(int offset) throws IOException {
        if (place == Place.PLAIN || place == Place.BEHIND) {
            return broken(place == Place.PLAIN ? QuoteFault.STRAY : QuoteFault.TEXT_BEHIND, offset);
        }
        place = Place.QUOTED;
        return true;
    }

    private boolean plain(int c, int offset) throws IOException {
        if (place == Place.CLOSED || place == Place.BEHIND) {
            place = Place.BEHIND;
            return Character.isWhitespace(c) || broken(QuoteFault.TEXT_BEHIND, offset);
        }
        if (c == 0) {
            throw zero();
        }
        if (offset - cellBegin >= MAX_CELL || offset >= MAX_ROW) {
            throw new UnreadableRow(
                    number,
                    "is longer than a cell (64 KB) or a row (1 MB) may be.",
                    "Check that it is a table with one invoice a row.");
        }
        place = spaced && place == Place.CELL_BEGIN && Character.isWhitespace(c) ? Place.CELL_BEGIN : Place.PLAIN;
        return true;
    }

    private boolean broken(QuoteFault found, int offset) throws IOException {
        fault = found == QuoteFault.SWALLOWING || firstLineEnd == NONE ? found : QuoteFault.OPEN;
        lines = 0;
        endAtFirstLine(firstLineEnd == NONE ? offset : firstLineEnd);
        return false;
    }

    private void endAtFirstLine(int from) throws IOException {
        int offset = from;
        for (int c = at(offset); c >= 0 && c != '\n' && c != '\r'; c = at(offset)) {
            if (c == 0) {
                throw zero();
            }
            if (offset++ >= MAX_ROW) {
                throw new UnreadableRow(number, "is longer than a row (1 MB) may be.", "Export it again.");
            }
        }
        lines = 1;
        end(offset, at(offset) < 0 ? 0 : lineEnd(offset));
    }

    private void end(int offset, int lineEnd) {
        length = offset;
        next = offset + lineEnd;
    }

    private UnreadableRow zero() {
        return new UnreadableRow(
                number, "holds a zero byte, so it is no text.", "Save it as \"CSV UTF-8\" and drop it again.");
    }

    /** The character so far behind the record's begin; negative behind the text's end. */
    private int at(int offset) throws IOException {
        int index = begin + offset;
        if (index < limit) {
            return window[index];
        }
        return fill() ? at(offset) : NONE;
    }

    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (begin > 0) {
            System.arraycopy(window, begin, window, 0, limit - begin);
            limit -= begin;
            begin = 0;
        }
        if (limit == window.length) {
            window = Arrays.copyOf(window, window.length * 2);
        }
        int count = text.read(window, limit, window.length - limit);
        ended = count < 0;
        limit += Math.max(count, 0);
        return !ended;
    }

    /** True when the parser must not see it as it stands. */
    boolean isRaw() throws IOException {
        return fault != null || isComment();
    }

    /** What is wrong with its quotation marks; null when nothing is. */
    @Nullable
    Damage damage() {
        return fault == null ? null : fault.in(cells, line);
    }

    /** Counted from 1, as a spreadsheet shows it. */
    int number() {
        return number;
    }

    /** Characters without the line end. */
    int length() {
        return length;
    }

    /** Copies its characters. */
    void copy(int from, char[] to, int offset, int count) {
        System.arraycopy(window, begin + from, to, offset, count);
    }

    /** What stands between its delimiters, quotation marks and all. */
    List<String> pieces() {
        String written = new String(window, begin, length);
        return List.of(written.split(Pattern.quote(String.valueOf(delimiter)), -1));
    }
}
