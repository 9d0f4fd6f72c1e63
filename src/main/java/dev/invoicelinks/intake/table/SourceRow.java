package dev.invoicelinks.intake.table;

import dev.invoicelinks.invoice.CardNumbers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file. Card numbers are hidden here, where rows come in, so that none gets any further.
 *
 * @param number as a spreadsheet shows it: the first row is 1, and a row whose cells hold line breaks is one row
 * @param cells as written, unquoted, neither trimmed nor padded, without card numbers
 * @param cards places of the cells that held one
 * @param damage what makes the row unreadable; its cells are then what stands between the delimiters. Null when it is sound
 * @param remarks what the file's layout says of it
 */
public record SourceRow(
        int number,
        List<String> cells,
        List<Integer> cards,
        @Nullable Damage damage,
        List<Remark> remarks) {

    public SourceRow {
        cells = List.copyOf(cells);
        cards = List.copyOf(cards);
        remarks = List.copyOf(remarks);
    }

    /** A row of which its layout says nothing. */
    public SourceRow(int number, List<String> cells, List<Integer> cards, @Nullable Damage damage) {
        this(number, cells, cards, damage, List.of());
    }

    /** The row as it is taken from what is written. */
    public static SourceRow of(int number, List<String> written) {
        return of(number, written, null);
    }

    /** A row that cannot be read, as it stands there. */
    public static SourceRow damaged(int number, List<String> written, Damage damage) {
        return of(number, written, damage);
    }

    /** The same row, of which its layout says more. */
    public SourceRow with(Remark remark) {
        List<Remark> more = new ArrayList<>(remarks);
        more.add(remark);
        return new SourceRow(number, cells, cards, damage, more);
    }

    private static SourceRow of(int number, List<String> written, @Nullable Damage damage) {
        List<Integer> cards = new ArrayList<>(0);
        List<String> safe = written;
        for (int place = 0; place < written.size(); place++) {
            String cell = CardNumbers.masked(written.get(place));
            if (!cell.equals(written.get(place))) {
                safe = cards.isEmpty() ? new ArrayList<>(written) : safe;
                safe.set(place, cell);
                cards.add(place);
            }
        }
        return new SourceRow(number, safe, cards, damage);
    }

    /** True when nothing but white space stands in it. */
    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
