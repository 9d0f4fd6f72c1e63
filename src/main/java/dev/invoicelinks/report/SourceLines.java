package dev.invoicelinks.report;

import dev.invoicelinks.intake.SourceFile;
import dev.invoicelinks.intake.SourceTables;
import dev.invoicelinks.intake.table.FileLayout;
import dev.invoicelinks.intake.table.SourceRow;
import dev.invoicelinks.intake.table.SourceTable;
import dev.invoicelinks.run.Run;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** Goes through a file once more, row by row, with what became of each; in constant memory. */
final class SourceLines {

    private static final int PAGE = 500;

    /** Columns of ours that a file may carry because it is a result dropped again. */
    private static final Set<String> OURS = Set.copyOf(ResultCsv.COLUMNS);

    private final RunLedger ledger;

    SourceLines(RunLedger ledger) {
        this.ledger = ledger;
    }

    /** Hands every row that is not blank to the taker, in the file's order. */
    void each(Run run, SourceFile file, FileLayout layout, Taker taker) throws java.io.IOException {
        try (SourceTable table = SourceTables.open(file.copy(), layout)) {
            List<Integer> own = ownColumns(table.header());
            taker.header(picked(table.header(), own));
            Iterator<ResultLine> lines = new Pages(run, file);
            ResultLine next = lines.hasNext() ? lines.next() : null;
            while (next != null && table.hasNext()) {
                SourceRow row = table.next();
                if (row.number() == next.row()) {
                    taker.row(picked(row.cells(), own), next);
                    next = lines.hasNext() ? lines.next() : null;
                }
            }
        }
    }

    private static List<Integer> ownColumns(List<String> header) {
        List<Integer> own = new ArrayList<>();
        for (int place = 0; place < header.size(); place++) {
            if (!OURS.contains(header.get(place).strip())) {
                own.add(place);
            }
        }
        return own;
    }

    private static List<String> picked(List<String> cells, List<Integer> places) {
        List<String> picked = new ArrayList<>(places.size());
        places.forEach(place -> picked.add(place < cells.size() ? cells.get(place) : ""));
        return picked;
    }

    /** Takes the header, then the rows. */
    interface Taker {

        void header(List<String> cells) throws java.io.IOException;

        void row(List<String> cells, ResultLine line) throws java.io.IOException;
    }

    /** The ledger's lines, read page by page. */
    private final class Pages implements Iterator<ResultLine> {

        private final Run run;
        private final SourceFile file;
        private Iterator<ResultLine> page = List.<ResultLine>of().iterator();
        private int last;
        private boolean ended;

        Pages(Run run, SourceFile file) {
            this.run = run;
            this.file = file;
        }

        @Override
        public boolean hasNext() {
            if (!page.hasNext() && !ended) {
                List<ResultLine> read = ledger.lines(run, file, last, PAGE);
                ended = read.isEmpty();
                page = read.iterator();
            }
            return page.hasNext();
        }

        @Override
        public ResultLine next() {
            ResultLine line = page.next();
            last = line.row();
            return line;
        }
    }
}
