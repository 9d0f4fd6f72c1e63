package dev.invoicelinks.intake.table;

import java.util.List;

/**
 * What the layout of a file says of one row: that it asks for no link, or that something in it does not agree.
 *
 * @param rule its name among the rules of a row
 * @param column the column's name as the file writes it; empty for the row as a whole
 * @param value as written
 * @param values what the rule speaks of
 */
public record Remark(String rule, String column, String value, List<String> values) {

    public Remark {
        values = List.copyOf(values);
    }
}
