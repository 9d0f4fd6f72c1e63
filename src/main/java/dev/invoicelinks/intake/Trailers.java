package dev.invoicelinks.intake;

import dev.invoicelinks.intake.table.Aside;
import dev.invoicelinks.intake.table.LeftOut;
import dev.invoicelinks.intake.table.SourceRow;
import dev.invoicelinks.intake.value.ColumnSum;
import dev.invoicelinks.intake.value.Writing;
import dev.invoicelinks.intake.value.WrittenNumber;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a file declares about itself behind its rows: the last row of totals, one for each currency where they name one, and a comment such as
 * {@code # Records: 60}. Subtotals declare nothing about the whole.
 */
final class Trailers {

    private static final Pattern RECORDS = Pattern.compile(
            "(?iu)#\\s*(?:(?:number of |total )?(?:records?|rows?|lines?|count)|件数|レコード数|行数|จำนวนรายการ|จำนวนแถว)\\s*[:=：]?\\s*([0-9][0-9,]*)\\W*");
    private static final Pattern SUBTOTAL = Pattern.compile("(?iu)sub.*|小計.*|.*\\b(?:for|of)\\b.*");

    private final Header header;
    private final List<LeftOut> leftOut;
    private final Map<String, ColumnSum> sums = new HashMap<>();
    private final boolean hasTotals;
    private int lastRow;

    Trailers(Header header, List<LeftOut> leftOut) {
        this.header = header;
        this.leftOut = leftOut;
        this.hasTotals = leftOut.stream().anyMatch(row -> row.aside() == Aside.TOTAL);
    }

    /** One more row of data; summed only where there is something to hold the sums against. */
    void add(SourceRow row) {
        lastRow = row.number();
        if (hasTotals) {
            String amount = header.text(row, Column.AMOUNT);
            sum("").add(row.number(), amount);
            String currency = header.text(row, Column.CURRENCY);
            if (!currency.isEmpty()) {
                sum(currency).add(row.number(), amount);
            }
        }
    }

    private ColumnSum sum(String currency) {
        return sums.computeIfAbsent(currency, none -> new ColumnSum());
    }

    /**
     * A declared sum beside the sum of the rows.
     *
     * @param read null where the rows cannot be added up without knowing their decimal sign
     */
    record Total(
            int row,
            String currency,
            BigDecimal declared,
            @Nullable BigDecimal read,
            ColumnSum column) {

        boolean agrees() {
            return read != null && read.compareTo(declared) == 0;
        }
    }

    /** A declared number of rows. */
    record Count(int row, long declared) {}

    /** The totals behind the last row of data. */
    List<Total> totals(Writing writing) {
        Map<String, Total> last = new java.util.LinkedHashMap<>();
        leftOut.stream()
                .filter(row -> row.aside() == Aside.TOTAL && row.row() > lastRow && !isSubtotal(row))
                .forEach(row -> {
                    Total total = total(row, writing);
                    if (total != null) {
                        last.put(total.currency(), total);
                    }
                });
        return List.copyOf(last.values());
    }

    private static boolean isSubtotal(LeftOut row) {
        return row.cells().stream()
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .filter(cell -> SUBTOTAL.matcher(cell.strip()).matches())
                .isPresent();
    }

    private @Nullable Total total(LeftOut row, Writing writing) {
        SourceRow cells = SourceRow.of(row.row(), row.cells());
        WrittenNumber number = WrittenNumber.of(header.text(cells, Column.AMOUNT));
        BigDecimal declared = number == null ? null : number.signed(writing.decimalSignOrPoint());
        if (declared == null) {
            return null;
        }
        String currency = header.text(cells, Column.CURRENCY);
        ColumnSum column = sum(currency);
        return new Total(row.row(), currency, declared, column.by(writing.decimalSign()), column);
    }

    /** The declared numbers of rows. */
    List<Count> counts() {
        return leftOut.stream()
                .filter(row -> row.aside() == Aside.COMMENT)
                .map(row -> new FoundCount(
                        row.row(), RECORDS.matcher(String.join(",", row.cells()).strip())))
                .filter(found -> found.words().matches())
                .map(found -> new Count(
                        found.row(), Long.parseLong(found.words().group(1).replace(",", ""))))
                .toList();
    }

    private record FoundCount(int row, Matcher words) {}
}
