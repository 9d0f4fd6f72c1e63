package dev.invoicelinks.intake.profile;

import dev.invoicelinks.intake.table.Damage;
import dev.invoicelinks.intake.table.SourceRow;
import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells of a row whether an invoice begins with it. */
final class Grouping {

    private final Lines lines;
    private final int numberPlace;
    private final int recordPlace;
    private final List<String> invoiceRecords;

    Grouping(HeaderMatch match) {
        this.lines = match.profile().lines();
        this.numberPlace = match.places().getOrDefault(Field.INVOICE_NUMBER, -1);
        Integer record = match.recordPlace();
        this.recordPlace = record == null ? -1 : record;
        this.invoiceRecords =
                match.profile().invoiceRecords().stream().map(HeaderText::plain).toList();
    }

    /** True when each row is an invoice of its own. */
    boolean isByRow() {
        return lines == Lines.NONE;
    }

    /** True when each row carries the number, so that rows of one invoice may stand apart. */
    boolean isByNumber() {
        return lines == Lines.REPEATED;
    }

    /** True when the row belongs to the invoice whose number is given. */
    boolean continues(SourceRow row, String number) {
        String own = number(row);
        return switch (lines) {
            case NONE -> false;
            case REPEATED -> !own.isEmpty() && own.equals(number);
            case BLANK -> own.isEmpty() || own.equals(number);
            case RECORD -> !isInvoiceRecord(row);
        };
    }

    /** True when a row continues an invoice, whichever; alone it is nobody's. */
    boolean isLineOnly(SourceRow row) {
        return switch (lines) {
            case NONE, REPEATED -> false;
            case BLANK -> number(row).isEmpty();
            case RECORD -> !isInvoiceRecord(row);
        };
    }

    private boolean isInvoiceRecord(SourceRow row) {
        return invoiceRecords.contains(HeaderText.plain(cell(row, recordPlace)));
    }

    /** The invoice number in one form; empty when the row has none. */
    String number(SourceRow row) {
        return Normalizer.normalize(cell(row, numberPlace), Normalizer.Form.NFKC)
                .strip();
    }

    private static String cell(SourceRow row, int place) {
        return place < 0 || place >= row.cells().size() ? "" : row.cells().get(place);
    }

    /** What makes a row unreadable for its header; null when it is sound. */
    static @Nullable Damage damage(SourceRow row, int width) {
        if (row.damage() != null) {
            return row.damage();
        }
        int size = row.cells().size();
        boolean isTooLong =
                size > width && !row.cells().subList(width, size).stream().allMatch(String::isBlank);
        return size < width || isTooLong ? Damage.of(isTooLong ? "ROW_TOO_LONG" : "ROW_TOO_SHORT", size, width) : null;
    }
}
