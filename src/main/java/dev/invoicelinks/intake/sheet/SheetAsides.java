package dev.invoicelinks.intake.sheet;

import dev.invoicelinks.intake.table.Aside;
import dev.invoicelinks.intake.table.Asides;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which rows of a sheet are no data. A lone cell may be what was lost of a row, so of those only known lines of reports are left out. */
final class SheetAsides {

    private SheetAsides() {}

    /** What the row is; null when it is data or blank. */
    static @Nullable Aside of(SheetRow row, List<String> header) {
        Aside aside = Asides.of(row.cells(), header);
        boolean isDoubtful = aside == Aside.HEADING && !Asides.isReportLine(row.cells());
        return isDoubtful || aside == Aside.BLANK ? null : aside;
    }
}
