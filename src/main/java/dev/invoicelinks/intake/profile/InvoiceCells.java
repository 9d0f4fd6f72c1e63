package dev.invoicelinks.intake.profile;

import dev.invoicelinks.intake.table.SourceRow;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The cells of one invoice's rows by what they mean. */
final class InvoiceCells {

    private final HeaderMatch match;
    private final InvoiceLines lines;

    InvoiceCells(HeaderMatch match, InvoiceLines lines) {
        this.match = match;
        this.lines = lines;
    }

    List<SourceRow> rows() {
        return lines.rows();
    }

    /** The first filled cell; empty when there is none. */
    String text(Field field) {
        for (SourceRow row : lines.rows()) {
            String text = text(row, field);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** The row's own cell; empty when there is none. */
    String text(SourceRow row, Field field) {
        Integer place = match.places().get(field);
        return place == null ? "" : text(row, place);
    }

    /** The first filled cell of a place. */
    String text(int place) {
        return lines.rows().stream()
                .map(row -> text(row, place))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String text(SourceRow row, int place) {
        return place < row.cells().size() ? row.cells().get(place).strip() : "";
    }

    /** All that the rows say, each once. */
    Set<String> distinct(Field field) {
        Set<String> texts = new LinkedHashSet<>();
        for (SourceRow row : lines.rows()) {
            String text = text(row, field);
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }
}
