package dev.invoicelinks.report;

import dev.invoicelinks.intake.table.FileLayout;
import dev.invoicelinks.intake.table.SheetLayout;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Lines of a workbook with one sheet, named like its source's. Every cell is text, so that zeros in front stay, days stay readable, and nothing of a customer's
 * is run as a formula; text is read back like a number or a day.
 */
final class SheetLines implements RejectedLines, AutoCloseable {

    private static final String PROGRAM = "invoice-links";

    /** The workbook's standard wants two digits, a point and up to four more. */
    private static final String FORMAT_VERSION = "01.0000";

    /** Rows that wait in memory. */
    private static final int WAITING_ROWS = 500;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    SheetLines(OutputStream bytes, FileLayout layout) {
        workbook = new Workbook(bytes, PROGRAM, FORMAT_VERSION);
        SheetLayout source = layout.sheet();
        sheet = workbook.newWorksheet(source == null ? "rejected" : source.name());
    }

    @Override
    public void add(List<String> cells) throws IOException {
        for (int place = 0; place < cells.size(); place++) {
            if (!cells.get(place).isEmpty()) {
                sheet.inlineString(row, place, cells.get(place));
            }
        }
        row++;
        if (row % WAITING_ROWS == 0) {
            sheet.flush();
        }
    }

    @Override
    public void end() throws IOException {
        sheet.finish();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
