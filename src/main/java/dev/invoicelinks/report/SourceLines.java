package dev.invoicelinks.report;

import dev.invoicelinks.intake.OwnedRows;
import dev.invoicelinks.intake.SourceFile;
import dev.invoicelinks.intake.profile.LineOwners;
import dev.invoicelinks.intake.profile.Profiles;
import dev.invoicelinks.intake.table.FileLayout;
import dev.invoicelinks.run.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through a file once more, row by row, with what became of each; in constant memory. */
final class SourceLines {

    private static final int PAGE = 500;

    /** Columns of ours that a file may carry because it is a result dropped again. */
    private static final Set<String> OURS = Set.copyOf(ResultCsv.COLUMNS);

    private final RunLedger ledger;
    private final Profiles profiles;

    SourceLines(RunLedger ledger, Profiles profiles) {
        this.ledger = ledger;
        this.profiles = profiles;
    }

    /** Hands every row that was read to the taker, in the file's order. */
    void each(Run run, SourceFile file, FileLayout layout, Taker taker) throws java.io.IOException {
        try (OwnedRows source = OwnedRows.open(file.copy(), layout, profiles)) {
            List<Integer> own = ownColumns(source.header());
            taker.header(picked(source.header(), own));
            Lines lines = new Lines(new Pages(run, file));
            Iterator<LineOwners.Owned> rows = source.rows();
            while (rows.hasNext()) {
                LineOwners.Owned owned = rows.next();
                ResultLine line = lines.of(owned);
                if (line != null) {
                    hand(taker, picked(owned.row().cells(), own), owned, line);
                }
            }
        }
    }

    private static void hand(Taker taker, List<String> cells, LineOwners.Owned owned, ResultLine line)
            throws java.io.IOException {
        if (owned.row().number() == owned.invoice()) {
            taker.row(cells, line);
        } else {
            taker.line(cells, line);
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

        /** A further row of an invoice that was handed over. */
        void line(List<String> cells, ResultLine line) throws java.io.IOException;
    }

    /** What became of the invoices, in the file's order; kept only of those whose rows stand apart. */
    private static final class Lines {

        private final Iterator<ResultLine> pages;
        private final Map<Integer, ResultLine> apart = new HashMap<>();
        private @Nullable ResultLine current;

        Lines(Iterator<ResultLine> pages) {
            this.pages = pages;
        }

        /** Null for a row of which nothing is known. */
        @Nullable
        ResultLine of(LineOwners.Owned owned) {
            ResultLine known = apart.get(owned.invoice());
            if (known != null) {
                return known;
            }
            while ((current == null || current.row() < owned.invoice()) && pages.hasNext()) {
                current = pages.next();
            }
            ResultLine found = current != null && current.row() == owned.invoice() ? current : null;
            if (found != null && owned.apart()) {
                apart.put(owned.invoice(), found);
            }
            return found;
        }
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
