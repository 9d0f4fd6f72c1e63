package dev.invoicelinks.intake.sheet;

import dev.invoicelinks.intake.markup.MarkupBroken;
import dev.invoicelinks.intake.table.Damage;
import dev.invoicelinks.intake.table.FileLayout;
import dev.invoicelinks.intake.table.SheetLayout;
import dev.invoicelinks.intake.table.SourceRow;
import dev.invoicelinks.intake.table.SourceTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows below a sheet's header, each at least as wide as the header; rows that the file does not hold are passed over. */
public final class SheetTable implements SourceTable {

    private final Workbook workbook;
    private final SheetXml rows;
    private final SheetLayout layout;
    private final List<String> header;
    private @Nullable SheetRow next;

    private SheetTable(Workbook workbook, SheetXml rows, FileLayout layout) {
        this.workbook = workbook;
        this.rows = rows;
        this.layout = Objects.requireNonNull(layout.sheet());
        this.header = header(layout.headerRow());
        this.next = following();
    }

    /**
     * Opens a workbook that was understood at the header of its sheet; the caller closes it.
     *
     * @throws UncheckedIOException when the file cannot be read; reading on throws it as well
     */
    public static SourceTable open(Path file, FileLayout layout) {
        try {
            Workbook workbook = Workbook.open(file);
            String name = Objects.requireNonNull(layout.sheet()).name();
            Workbook.Sheet sheet = workbook.sheets().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new MarkupBroken("Its sheet " + name + " is gone."));
            return new SheetTable(workbook, workbook.open(sheet), layout);
        } catch (MarkupBroken broken) {
            throw unreadable(broken);
        }
    }

    private static UncheckedIOException unreadable(MarkupBroken broken) {
        return new UncheckedIOException(new IOException(broken.getMessage(), broken));
    }

    private List<String> header(int headerRow) {
        SheetRow row = rows.next();
        while (row != null && row.number() < headerRow) {
            row = rows.next();
        }
        return row == null || row.number() > headerRow ? List.of() : withoutBlankEnd(row.cells());
    }

    /** Spreadsheets keep empty cells that once were filled or coloured. */
    private static List<String> withoutBlankEnd(List<String> cells) {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isBlank()) {
            width--;
        }
        return List.copyOf(cells.subList(0, width));
    }

    private @Nullable SheetRow following() {
        try {
            SheetRow row = rows.next();
            while (row != null && (row.isHidden() && !layout.readsHidden() || SheetAsides.of(row, header) != null)) {
                row = rows.next();
            }
            return row;
        } catch (MarkupBroken broken) {
            throw unreadable(broken);
        }
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public SourceRow next() {
        SheetRow row = next;
        if (row == null) {
            throw new NoSuchElementException("The sheet has no more rows");
        }
        next = following();
        return row.failed().isEmpty()
                ? SourceRow.of(row.number(), padded(row.cells()))
                : SourceRow.damaged(row.number(), padded(row.cells()), Damage.of("FORMULA_FAILED", row.failed()));
    }

    private List<String> padded(List<String> cells) {
        List<String> padded = new ArrayList<>(cells);
        while (padded.size() < header.size()) {
            padded.add("");
        }
        return padded;
    }

    @Override
    public void close() {
        rows.close();
        workbook.close();
    }
}
