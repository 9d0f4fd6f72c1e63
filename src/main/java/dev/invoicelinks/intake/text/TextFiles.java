package dev.invoicelinks.intake.text;

import dev.invoicelinks.intake.table.FileLayout;
import dev.invoicelinks.intake.table.FileRefused;
import dev.invoicelinks.intake.table.Finding;
import dev.invoicelinks.intake.table.HeaderWords;
import dev.invoicelinks.intake.table.LeftOut;
import dev.invoicelinks.intake.table.TablePlace;
import dev.invoicelinks.intake.table.TextLayout;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds out how a text table is written, from the file alone. */
public final class TextFiles {

    private static final int SAMPLE_CHARACTERS = 1 << 16;

    private final HeaderWords words;
    private final EncodingSearch encodings;
    private final DialectSearch dialects;

    public TextFiles(HeaderWords words, DeclaredText declared) {
        this.words = words;
        this.encodings = new EncodingSearch(words, declared);
        this.dialects = new DialectSearch(words, declared);
    }

    /**
     * A text table that can be read from the first byte to the last.
     *
     * @param rows rows of data below its header
     * @param leftOut the last rows below its header that are no data
     */
    public record Understood(FileLayout layout, int rows, List<LeftOut> leftOut) {}

    /**
     * Reads the whole file once.
     *
     * @param shown the file's name for messages
     * @param content where its bytes are
     * @throws FileRefused when its text is broken, holds no header, or could be read in two ways
     */
    public Understood understand(Path shown, Path content) throws IOException {
        try {
            Encoding encoding = encodings.of(shown, content);
            String sample = sample(content, encoding);
            Trial best = dialects.best(shown, sample);
            TablePlace place = new HeaderCheck(shown, words).place(best);
            TextLayout text = encoding.layout(best.dialect());
            TextScan.Scanned scanned = new TextScan(shown, words, place).of(content, text);
            return new Understood(
                    FileLayout.canonical(text, place, findings(encoding, sample, best)),
                    scanned.rows(),
                    scanned.leftOut());
        } catch (UnreadableRow unreadable) {
            throw unreadable.of(shown);
        } catch (UncheckedIOException wrapped) {
            if (wrapped.getCause() instanceof UnreadableRow unreadable) {
                throw unreadable.of(shown);
            }
            throw wrapped.getCause();
        }
    }

    /** The file's first rows, whole ones. */
    private static String sample(Path content, Encoding encoding) throws IOException {
        char[] begin = new char[SAMPLE_CHARACTERS];
        int length = 0;
        try (Reader text = CsvTable.text(content, encoding.layout(new Dialect(',', '"', false)))) {
            for (int count = 0;
                    count >= 0 && length < begin.length;
                    count = text.read(begin, length, begin.length - length)) {
                length += count;
            }
        }
        String sample = new String(begin, 0, length);
        int end = Math.max(sample.lastIndexOf('\n'), sample.lastIndexOf('\r'));
        return length < begin.length || end < 0 ? sample : sample.substring(0, end + 1);
    }

    private List<Finding> findings(Encoding encoding, String sample, Trial best) {
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding("encoding", encoding.name(), encoding.why()));
        findings.add(new Finding("delimiter", Dialect.name(best.dialect().delimiter()), dialects.why(sample, best)));
        findings.add(new Finding(
                "header",
                headerRows(best.header()),
                "Known there: " + best.known() + " of " + best.header().cells().size()
                        + " column names; no other row has as many."));
        Character quote = best.dialect().quote();
        if (!Set.of('"').contains(quote == null ? ' ' : quote)) {
            findings.add(
                    new Finding("quote", quote == null ? "none" : String.valueOf(quote), "Whole cells stand in it."));
        }
        return findings;
    }

    private static String headerRows(HeaderFinder.Place header) {
        return header.rows() == 1 ? "row " + header.row() : "rows " + header.row() + " and " + (header.row() + 1);
    }
}
