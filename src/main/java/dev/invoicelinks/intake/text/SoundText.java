package dev.invoicelinks.intake.text;

import dev.invoicelinks.intake.table.Damage;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The records of a text as the parser may see them: an empty line stands for each that it could not read, and that one is kept aside. */
final class SoundText extends Reader {

    private final Reader source;
    private final Records records;
    private final Map<Integer, Raw> raw = new HashMap<>();
    private boolean inRecord;
    private boolean hidden;
    private int given;

    /**
     * A record that the parser did not see.
     *
     * @param pieces what stands between its delimiters
     * @param damage what is wrong with it; null for a comment
     */
    record Raw(List<String> pieces, @Nullable Damage damage) {}

    SoundText(Reader source, Dialect dialect, int width) {
        this.source = source;
        this.records = new Records(source, dialect, width);
    }

    /** The record of that number, once, if the parser saw an empty line in its place. */
    @Nullable
    Raw taken(int number) {
        return raw.remove(number);
    }

    @Override
    public int read(char[] to, int offset, int wanted) throws IOException {
        int count = 0;
        while (count < wanted && (inRecord || begin())) {
            int rest = hidden ? 0 : records.length() - given;
            int now = Math.min(rest, wanted - count);
            records.copy(given, to, offset + count, now);
            given += now;
            count += now;
            if (now == rest && count < wanted) {
                to[offset + count++] = '\n';
                inRecord = false;
            }
        }
        return count == 0 && wanted > 0 ? -1 : count;
    }

    private boolean begin() throws IOException {
        inRecord = records.advance();
        given = 0;
        hidden = inRecord && records.isRaw();
        if (hidden) {
            raw.put(records.number(), new Raw(records.pieces(), records.damage()));
        }
        return inRecord;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
