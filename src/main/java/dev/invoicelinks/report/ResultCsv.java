package dev.invoicelinks.report;

import dev.invoicelinks.intake.SourceFile;
import dev.invoicelinks.intake.table.FileLayout;
import dev.invoicelinks.run.Run;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** {@code result.csv}: the input's rows in their order, each with what became of it; opens in a spreadsheet as it is. */
final class ResultCsv {

    static final List<String> COLUMNS = List.of(
            "_row",
            "_status",
            "_reason",
            "_what_to_do",
            "_amount_asked",
            "_currency",
            "_link",
            "_link_id",
            "_token",
            "_expires",
            "_channel",
            "_sent_to",
            "_notice_status",
            "_sent_at",
            "_revision",
            "_run");

    /** Spreadsheets take a file with this mark for UTF-8. */
    static final char MARK = '\uFEFF';

    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private final SourceLines lines;
    private final ZoneId zone;

    ResultCsv(SourceLines lines, ZoneId zone) {
        this.lines = lines;
        this.zone = zone;
    }

    void write(Run run, SourceFile file, FileLayout layout, Path to) {
        WholeFile.writeText(to, StandardCharsets.UTF_8, writer -> print(run, file, layout, writer));
    }

    private void print(Run run, SourceFile file, FileLayout layout, Writer writer) throws IOException {
        writer.write(MARK);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(layout.text().delimiter())
                .get();
        CSVPrinter printer = new CSVPrinter(writer, format);
        lines.each(run, file, layout, new SourceLines.Taker() {
            @Override
            public void header(List<String> cells) throws IOException {
                printer.printRecord(SafeCells.of(joined(cells, COLUMNS)));
            }

            @Override
            public void row(List<String> cells, ResultLine line) throws IOException {
                printer.printRecord(SafeCells.of(joined(cells, cells(line))));
            }

            @Override
            public void line(List<String> cells, ResultLine line) throws IOException {
                printer.printRecord(SafeCells.of(joined(cells, belonging(line))));
            }
        });
        printer.flush();
    }

    static List<String> joined(List<String> cells, List<String> more) {
        List<String> all = new ArrayList<>(cells);
        all.addAll(more);
        return all;
    }

    private List<String> cells(ResultLine line) {
        return List.of(
                text(line.row()),
                line.status(),
                line.reason(),
                line.whatToDo(),
                line.amount() == null ? "" : line.amount().toPlainString(),
                text(line.currency()),
                text(line.link()),
                text(line.linkId()),
                text(line.token()),
                text(line.expires()),
                text(line.channel()),
                text(line.sentTo()),
                text(line.noticeStatus()),
                time(line.sentAt()),
                text(line.revision()),
                text(line.run()));
    }

    /** A further row of an invoice says to which it belongs and nothing that could be added up twice. */
    private static List<String> belonging(ResultLine line) {
        List<String> cells = new ArrayList<>(Collections.nCopies(COLUMNS.size(), ""));
        cells.set(0, text(line.row()));
        cells.set(1, line.status());
        return cells;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private String time(@Nullable Instant at) {
        return at == null
                ? ""
                : TIME.format(
                        at.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).atZone(zone));
    }
}
