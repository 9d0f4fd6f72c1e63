package dev.invoicelinks.intake;

import dev.invoicelinks.intake.table.FileLayout;
import dev.invoicelinks.intake.table.SourceRow;
import dev.invoicelinks.intake.table.SourceTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The beginning of a table, as it is written.
 *
 * @param header the column names
 * @param rows the first rows that are not blank
 */
public record FirstRows(FileLayout layout, List<String> header, List<SourceRow> rows) {

    static FirstRows of(Path content, FileLayout layout, int most) {
        try (SourceTable table = SourceTables.open(content, layout)) {
            List<SourceRow> rows = new ArrayList<>();
            while (rows.size() < most && table.hasNext()) {
                SourceRow row = table.next();
                if (!row.isBlank()) {
                    rows.add(row);
                }
            }
            return new FirstRows(layout, table.header(), rows);
        }
    }
}
