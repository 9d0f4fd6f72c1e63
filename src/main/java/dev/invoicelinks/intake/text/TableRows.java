package dev.invoicelinks.intake.text;

import dev.invoicelinks.intake.table.Aside;
import dev.invoicelinks.intake.table.Asides;
import dev.invoicelinks.intake.table.Damage;
import dev.invoicelinks.intake.table.LeftOut;
import dev.invoicelinks.intake.table.SourceRow;
import dev.invoicelinks.intake.table.TablePlace;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The data rows below a header. Totals, headings and comments are told apart. A row of one cell may be a piece that broke off the first or last cell of
 * one of its neighbours: they are not trusted either.
 */
final class TableRows implements Iterator<SourceRow> {

    /** The row next to it has one cell only. */
    private static final Damage PIECE = Damage.of("ROW_MAYBE_CUT");

    private final Iterator<CsvRows.Row> rows;
    private final List<String> header;
    private final TablePlace place;
    private final Consumer<LeftOut> aside;

    private @Nullable SourceRow waiting;
    private boolean afterPiece;
    private boolean isAdjacent;
    private int faults;

    /**
     * @param rows from behind the header on
     * @param header as wide as a row may be
     * @param aside takes what is no data
     */
    TableRows(Iterator<CsvRows.Row> rows, List<String> header, TablePlace place, Consumer<LeftOut> aside) {
        this.rows = rows;
        this.header = header;
        this.place = place;
        this.aside = aside;
    }

    @Override
    public boolean hasNext() {
        if (waiting == null) {
            waiting = following();
        }
        return waiting != null;
    }

    @Override
    public SourceRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The file has no more rows");
        }
        SourceRow row = java.util.Objects.requireNonNull(waiting);
        waiting = following();
        return waiting != null && isAdjacent && isPiece(waiting.cells()) ? suspected(row) : row;
    }

    /** Rows so far whose quotation marks are at fault. */
    int faults() {
        return faults;
    }

    /** The next row of data, suspected when a piece stands directly above it. */
    private @Nullable SourceRow following() {
        isAdjacent = true;
        while (rows.hasNext()) {
            CsvRows.Row read = rows.next();
            Aside kind = kind(read);
            if (kind == null) {
                SourceRow row = row(read);
                boolean isSuspected = afterPiece && isAdjacent;
                afterPiece = isPiece(row.cells());
                return isSuspected ? suspected(row) : row;
            }
            isAdjacent = false;
            if (kind != Aside.BLANK) {
                aside.accept(new LeftOut(read.number(), kind, read.cells()));
            }
        }
        return null;
    }

    private @Nullable Aside kind(CsvRows.Row read) {
        Aside kind = Asides.of(read.cells(), header);
        boolean isDoubtful = kind == Aside.HEADING && isPiece(read.cells()) && !place.grouped();
        return isDoubtful && !Asides.isReportLine(read.cells()) ? null : kind;
    }

    private SourceRow row(CsvRows.Row read) {
        List<String> cells = read.cells();
        Damage damage = read.damage();
        faults += damage == null ? 0 : 1;
        damage = damage == null && isMisfit(cells) ? misfit(cells) : damage;
        return damage == null
                ? SourceRow.of(read.number(), cut(cells))
                : SourceRow.damaged(read.number(), cells, damage);
    }

    /**
     * True when it is not as wide as the others although it may look as wide as the header: an empty cell too many may stand anywhere in it. Cells that are
     * missing, or filled ones beyond the header, are told from the header by whoever reads the row.
     */
    private boolean isMisfit(List<String> cells) {
        int width = place.width();
        return width > 0
                && cells.size() != width
                && (width != header.size() || cells.size() > width && isBlankFrom(width, cells));
    }

    private static boolean isBlankFrom(int place, List<String> cells) {
        return cells.subList(place, cells.size()).stream().allMatch(String::isBlank);
    }

    private Damage misfit(List<String> cells) {
        return Damage.of("ROW_MISFIT", cells.size(), place.width());
    }

    /** Without the empty cells behind the last column. */
    private List<String> cut(List<String> cells) {
        return cells.size() == place.width() && cells.size() > header.size() ? cells.subList(0, header.size()) : cells;
    }

    private boolean isPiece(List<String> cells) {
        return cells.size() == 1 && place.width() > 1;
    }

    private static SourceRow suspected(SourceRow row) {
        return row.damage() == null ? SourceRow.damaged(row.number(), row.cells(), PIECE) : row;
    }
}
