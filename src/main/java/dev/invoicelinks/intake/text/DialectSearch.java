package dev.invoicelinks.intake.text;

import dev.invoicelinks.intake.table.FileRefused;
import dev.invoicelinks.intake.table.HeaderWords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tries the dialects that a file's first rows could be written in, and takes the one that explains them best. */
final class DialectSearch {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    /** What spreadsheets write and read as their first line. */
    private static final Pattern SEPARATOR_LINE =
            Pattern.compile("\\A\"?sep=(.)\"?(?=[\\r\\n])", Pattern.CASE_INSENSITIVE);

    private static final String SETTING = "Set intake.delimiter in config/local.yml (comma, semicolon, tab or pipe).";

    private final HeaderWords words;
    private final DeclaredText declared;

    DialectSearch(HeaderWords words, DeclaredText declared) {
        this.words = words;
        this.declared = declared;
    }

    /**
     * The best trial.
     *
     * @param sample the file's first rows, whole ones
     * @throws FileRefused when two are equally good, or none parts the rows into cells
     */
    Trial best(Path shown, String sample) throws IOException {
        HeaderFinder finder = new HeaderFinder(words);
        Trial best = null;
        Trial rival = null;
        for (Dialect dialect : dialects(sample)) {
            Trial trial = new Trial(sample, dialect, finder);
            if (best == null || trial.isBetterThan(best)) {
                best = trial;
                rival = null;
            } else if (trial.isAsGoodAs(best)
                    && trial.dialect().delimiter() != best.dialect().delimiter()) {
                rival = trial;
            }
        }
        return decided(shown, best, rival);
    }

    private static Trial decided(Path shown, @Nullable Trial best, @Nullable Trial rival) {
        if (best == null || best.header().row() == 0) {
            throw new FileRefused(shown, "It has no header row.", "Export it again.");
        }
        if (rival != null && best.width() > 1) {
            throw new FileRefused(
                    shown,
                    "Its cells may be parted by " + Dialect.name(best.dialect().delimiter()) + " or by "
                            + Dialect.name(rival.dialect().delimiter()) + ".",
                    SETTING);
        }
        return best;
    }

    private List<Dialect> dialects(String sample) {
        List<Dialect> dialects = new ArrayList<>();
        for (char delimiter : delimiters(sample)) {
            if (declared.isUnquoted()) {
                dialects.add(new Dialect(delimiter, null, false));
            } else {
                quotes(sample).forEach(quote -> addQuoted(dialects, sample, delimiter, quote));
            }
        }
        return dialects;
    }

    private static void addQuoted(List<Dialect> dialects, String sample, char delimiter, char quote) {
        dialects.add(new Dialect(delimiter, quote, false));
        if (sample.contains(delimiter + " " + quote)) {
            dialects.add(new Dialect(delimiter, quote, true));
        }
    }

    private List<Character> delimiters(String sample) {
        Character sign = declared.delimiterSign();
        Matcher line = SEPARATOR_LINE.matcher(sample);
        if (sign != null || line.find()) {
            return List.of(sign != null ? sign : line.group(1).charAt(0));
        }
        List<Character> found = DELIMITERS.stream()
                .filter(delimiter -> sample.indexOf(delimiter) >= 0)
                .sorted(Comparator.comparing(delimiter -> -count(sample, delimiter)))
                .toList();
        return found.isEmpty() ? List.of(',') : found;
    }

    private static long count(String sample, char delimiter) {
        return sample.chars().filter(c -> c == delimiter).count();
    }

    private List<Character> quotes(String sample) {
        Character sign = declared.quoteSign();
        if (sign != null) {
            return List.of(sign);
        }
        boolean mayBeSingle =
                Pattern.compile("(?m)(^|[,;\\t|])'").matcher(sample).find();
        return mayBeSingle ? List.of('"', '\'') : List.of('"');
    }

    /** Why the dialect was taken. */
    String why(String sample, Trial best) {
        if (declared.delimiterSign() != null) {
            return "intake.delimiter says so.";
        }
        if (SEPARATOR_LINE.matcher(sample).find()) {
            return "The file's first line says so.";
        }
        return "It makes " + best.known() + " known column names in row "
                + best.header().row() + ", and " + best.agreeing() + " of the first " + best.rows() + " rows have "
                + best.width() + " cells.";
    }
}
