package dev.invoicelinks.intake.table;

import java.util.List;

/**
 * A row below the header that is no data.
 *
 * @param row its number
 * @param aside what it is
 * @param cells as written
 */
public record LeftOut(int row, Aside aside, List<String> cells) {

    public LeftOut {
        cells = List.copyOf(cells);
    }
}
