package dev.invoicelinks.intake.profile;

import dev.invoicelinks.intake.table.SourceRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A profile proposed for a layout that none knows: columns by their names and by what stands in them, and how rows belong together.
 *
 * @param places of the fields that were found
 * @param missing what a profile needs and was not found, a sentence each
 */
public record ProfileDraft(List<String> header, Map<Field, Integer> places, Lines lines, List<String> missing) {

    /** The proposal for a table. */
    public static ProfileDraft of(List<String> header, List<SourceRow> rows, Profiles profiles) {
        List<ColumnContent> contents = new ArrayList<>();
        for (int place = 0; place < header.size(); place++) {
            contents.add(content(rows, place));
        }
        Map<Field, Integer> places = byName(header, contents, new FieldWords(profiles.all()));
        addByContent(places, contents);
        Lines lines = lines(rows, places.get(Field.INVOICE_NUMBER));
        return new ProfileDraft(header, places, lines, missing(places));
    }

    private static ColumnContent content(List<SourceRow> rows, int place) {
        return new ColumnContent(rows.stream().map(row -> cell(row, place)).toList());
    }

    private static String cell(SourceRow row, int place) {
        return place < row.cells().size() ? row.cells().get(place).strip() : "";
    }

    private record Likely(Field field, int place, int likeness) {}

    /** The likeliest pairs first; each column and each field once. */
    private static Map<Field, Integer> byName(List<String> header, List<ColumnContent> contents, FieldWords words) {
        List<Likely> pairs = new ArrayList<>();
        for (int place = 0; place < header.size(); place++) {
            for (Field field : words.fields()) {
                int likeness = words.likeness(field, header.get(place));
                if (likeness > 0 && contents.get(place).suits(field)) {
                    pairs.add(new Likely(field, place, likeness));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Likely::likeness).reversed().thenComparingInt(Likely::place));
        Map<Field, Integer> places = new EnumMap<>(Field.class);
        Set<Integer> taken = new HashSet<>();
        for (Likely pair : pairs) {
            if (!places.containsKey(pair.field()) && taken.add(pair.place())) {
                places.put(pair.field(), pair.place());
            }
        }
        return places;
    }

    private static void addByContent(Map<Field, Integer> places, List<ColumnContent> contents) {
        for (int place = 0; place < contents.size(); place++) {
            if (!places.containsValue(place) && contents.get(place).areEmails()) {
                places.putIfAbsent(Field.EMAIL, place);
            } else if (!places.containsValue(place) && contents.get(place).areCurrencies()) {
                places.putIfAbsent(Field.CURRENCY, place);
            }
        }
    }

    /** Told by the numbers: some are missing, or the same stands in neighbouring rows. */
    private static Lines lines(List<SourceRow> rows, @Nullable Integer numberPlace) {
        if (numberPlace == null) {
            return Lines.NONE;
        }
        boolean isRepeated = false;
        String before = "";
        for (SourceRow row : rows) {
            String number = cell(row, numberPlace);
            if (number.isEmpty() && !before.isEmpty()) {
                return Lines.BLANK;
            }
            isRepeated |= !number.isEmpty() && number.equals(before);
            before = number;
        }
        return isRepeated ? Lines.REPEATED : Lines.NONE;
    }

    private static List<String> missing(Map<Field, Integer> places) {
        List<String> missing = new ArrayList<>();
        if (!places.containsKey(Field.INVOICE_NUMBER)) {
            missing.add("No column was found for the invoice number: complete columns: invoice_number.");
        }
        if (!places.containsKey(Field.CUSTOMER_NAME) && !places.containsKey(Field.CUSTOMER_ID)) {
            missing.add("No column was found for the customer: complete columns: customer_name.");
        }
        if (AmountSources.among(places.keySet()).isEmpty()) {
            missing.add("No column was found for what is asked: complete columns: open_balance or invoice_total.");
        }
        return missing;
    }

    /** True when files can be read by it as it is. */
    public boolean isComplete() {
        return missing.isEmpty();
    }

    /** The name of a field's column. */
    public String column(Field field) {
        Integer place = places.get(field);
        return place == null ? "" : header.get(place).strip();
    }

    /** The profile as its file is written. */
    public String text(String title) {
        StringBuilder text =
                new StringBuilder("# Proposed by the command columns from the header and the first rows of a file.\n"
                        + "# What the keys mean: docs/PROFILES.md. Check it, above all what is asked for.\n");
        text.append("title: ").append(quoted(title)).append('\n');
        text.append("recognised-by: [")
                .append(String.join(
                        ", ", marks().stream().map(ProfileDraft::quoted).toList()))
                .append("]\ncolumns:\n");
        places.keySet()
                .forEach(field -> text.append("  ")
                        .append(field.word())
                        .append(": ")
                        .append(quoted(column(field)))
                        .append('\n'));
        if (lines != Lines.NONE) {
            text.append("lines: ").append(lines.word()).append('\n');
        }
        List<String> amounts = AmountSources.among(places.keySet()).stream()
                .map(AmountSource::word)
                .toList();
        return text.append("amount: [")
                .append(String.join(", ", amounts))
                .append("]\n")
                .toString();
    }

    /** The columns by which such files are known again: number, customer and amount. */
    private List<String> marks() {
        List<String> marks = new ArrayList<>();
        for (Field field : List.of(
                Field.INVOICE_NUMBER,
                Field.CUSTOMER_NAME,
                Field.CUSTOMER_ID,
                Field.OPEN_BALANCE,
                Field.INVOICE_TOTAL,
                Field.NET,
                Field.LINE_AMOUNT,
                Field.DUE_DATE)) {
            if (places.containsKey(field)) {
                marks.add(column(field));
            }
        }
        return marks;
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ") + "\"";
    }
}
