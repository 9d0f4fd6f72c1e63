package dev.invoicelinks.intake;

import dev.invoicelinks.intake.profile.Field;
import dev.invoicelinks.intake.profile.HeaderMatch;
import dev.invoicelinks.intake.profile.InvoiceTable;
import dev.invoicelinks.intake.table.FileRefused;
import dev.invoicelinks.intake.table.SourceRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which column of a file means what, found once for all its rows. */
final class Header {

    /** Columns that our own result files add begin with it; they are not read back. */
    private static final String RESULT_MARK = "_";

    private static final String REMEDY = "Name the columns as in samples/one-invoice.csv and drop the file again.";

    private final int width;
    private final int[] places = new int[Column.values().length];
    private final List<Other> others = new ArrayList<>();
    private final Map<Column, String> labels = new EnumMap<>(Column.class);

    private record Other(int place, String name) {}

    private Header(List<String> written) {
        width = written.size();
        Arrays.fill(places, -1);
        for (int place = 0; place < width; place++) {
            take(place, Column.trimmed(written.get(place)));
        }
    }

    private void take(int place, String name) {
        if (name.startsWith(RESULT_MARK)) {
            return;
        }
        Column.of(name).ifPresentOrElse(column -> places[column.ordinal()] = place, () -> other(place, name));
    }

    /** The columns into which a layout was translated; problems are told with the names that the file itself has for them. */
    private Header(HeaderMatch match) {
        List<String> written = InvoiceTable.header(match);
        width = written.size();
        Arrays.fill(places, -1);
        int own = InvoiceTable.COLUMNS.size();
        written.subList(0, own)
                .forEach(name -> Column.of(name).ifPresent(column -> places[column.ordinal()] = written.indexOf(name)));
        for (int place = own; place < width; place++) {
            String name = Column.trimmed(written.get(place));
            if (!name.startsWith(RESULT_MARK)) {
                other(place, name);
            }
        }
        match.labels().forEach((name, label) -> Column.of(name).ifPresent(column -> labels.put(column, label)));
    }

    private void other(int place, String name) {
        others.add(new Other(place, name.isEmpty() ? "column " + (place + 1) : name));
    }

    /**
     * Reads the header row.
     *
     * @param shown the file's name for messages
     * @param currencyHasDefault true when the currency's column may be missing
     * @throws FileRefused naming every column that is missing, or the one that stands twice
     */
    static Header of(Path shown, int row, List<String> written, boolean currencyHasDefault) {
        refuseDuplicates(shown, written);
        Header header = new Header(written);
        List<String> missing = header.missing(currencyHasDefault);
        if (!missing.isEmpty()) {
            throw new FileRefused(
                    shown,
                    "Row " + row + ", read as the header, has no column " + String.join(", ", missing) + ".",
                    REMEDY);
        }
        return header;
    }

    /** The header of an export whose layout is known. */
    static Header of(HeaderMatch match) {
        return new Header(match);
    }

    /** Of an export as it is written, no more than where amount and currency stand. */
    static Header asWritten(HeaderMatch match) {
        Header header = new Header(List.of());
        header.places[Column.AMOUNT.ordinal()] = match.amountPlace();
        header.places[Column.CURRENCY.ordinal()] = match.places().getOrDefault(Field.CURRENCY, -1);
        return header;
    }

    /** True when the program's own columns are there, as far as an invoice needs them. */
    static boolean isOwn(List<String> written) {
        Header header = new Header(written);
        return header.has(Column.INVOICE_NUMBER) && header.has(Column.CUSTOMER_NAME) && header.has(Column.AMOUNT);
    }

    private static void refuseDuplicates(Path shown, List<String> written) {
        Set<String> seen = new HashSet<>();
        for (String name : written) {
            String plain = Column.sameAs(name);
            if (!plain.isEmpty() && !plain.startsWith(RESULT_MARK) && !seen.add(plain)) {
                throw new FileRefused(
                        shown,
                        "The column " + Column.trimmed(name) + " stands twice in its header.",
                        "Keep the one that is meant and drop the file again.");
            }
        }
    }

    private List<String> missing(boolean currencyHasDefault) {
        List<String> missing = new ArrayList<>();
        for (Column column : List.of(Column.INVOICE_NUMBER, Column.CUSTOMER_NAME, Column.AMOUNT)) {
            if (!has(column)) {
                missing.add(column.word());
            }
        }
        if (!has(Column.EMAIL) && !has(Column.PHONE)) {
            missing.add("email or phone");
        }
        if (!has(Column.CURRENCY) && !currencyHasDefault) {
            missing.add("currency (and intake.default-currency is not set)");
        }
        return missing;
    }

    boolean has(Column column) {
        return places[column.ordinal()] >= 0;
    }

    /** True when the file itself has a column for e-mail addresses or phone numbers; our own columns always have. */
    boolean hasAddresses() {
        return labels.isEmpty() || labels.containsKey(Column.EMAIL) || labels.containsKey(Column.PHONE);
    }

    /** How many columns a row has. */
    int width() {
        return width;
    }

    /** The cell without white space around it; empty when the file has no such column. */
    String text(SourceRow row, Column column) {
        int place = places[column.ordinal()];
        return place < 0 || place >= row.cells().size()
                ? ""
                : row.cells().get(place).strip();
    }

    /** What the file calls the column. */
    String label(Column column) {
        return labels.getOrDefault(column, column.word());
    }

    /** The column of a place; empty for one that is not read. */
    String name(int place) {
        for (Column column : Column.values()) {
            if (places[column.ordinal()] == place) {
                return label(column);
            }
        }
        return others.stream()
                .filter(other -> other.place() == place)
                .map(Other::name)
                .findFirst()
                .orElse("");
    }

    /** The filled cells of every other column, in the order of the file. */
    Map<String, String> others(SourceRow row) {
        if (others.isEmpty()) {
            return Map.of();
        }
        Map<String, String> filled = new LinkedHashMap<>();
        for (Other other : others) {
            String cell = other.place() < row.cells().size() ? row.cells().get(other.place()) : "";
            if (!cell.isBlank()) {
                filled.put(other.name(), cell);
            }
        }
        return filled;
    }
}
