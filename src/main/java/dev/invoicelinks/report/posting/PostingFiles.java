package dev.invoicelinks.report.posting;

import dev.invoicelinks.report.CsvFile;
import dev.invoicelinks.report.SafeCells;
import dev.invoicelinks.report.WholeFile;
import dev.invoicelinks.run.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** {@code postings.csv} and the same movements in the layouts of accounting systems. */
public final class PostingFiles {

    private static final List<String> COLUMNS = List.of(
            "posting_date",
            "invoice_number",
            "customer_id",
            "customer_name",
            "type",
            "currency",
            "gross",
            "settlement_currency",
            "settled_gross",
            "rate",
            "fee",
            "fee_tax",
            "interest",
            "interest_tax",
            "net",
            "charge_id",
            "transaction_id",
            "transferable_date",
            "exported_run");

    private final Postings postings;

    public PostingFiles(Postings postings) {
        this.postings = postings;
    }

    /**
     * Writes the files of what the run exported. Safe to repeat.
     *
     * @return the names of the files, {@code postings.csv} first
     */
    public List<String> write(Run run, Path folder) {
        List<String> written = new ArrayList<>(List.of("postings.csv"));
        CsvFile.write(
                folder.resolve("postings.csv"),
                COLUMNS,
                rows -> postings.each(run, posting -> rows.accept(cells(posting))));
        for (String currency : postings.settlementCurrencies(run)) {
            for (Layout layout : Layout.values()) {
                if (layout.takes(currency)) {
                    Parts parts = new Parts(layout, currency, folder, written);
                    postings.each(run, currency, posting -> parts.add(StatementLine.of(posting)));
                    parts.flush();
                }
            }
        }
        return written;
    }

    private static List<String> cells(Posting it) {
        return List.of(
                it.date().toString(),
                Objects.toString(it.invoiceNumber(), ""),
                Objects.toString(it.customerId(), ""),
                Objects.toString(it.customerName(), ""),
                it.type().word(),
                it.currency(),
                it.gross().toPlainString(),
                it.settlementCurrency(),
                it.settled().toPlainString(),
                it.rate(),
                it.costs().fee().toPlainString(),
                it.costs().feeTax().toPlainString(),
                it.costs().interest().toPlainString(),
                it.costs().interestTax().toPlainString(),
                it.net().toPlainString(),
                Objects.toString(it.chargeId(), ""),
                Objects.toString(it.transactionId(), ""),
                Objects.toString(it.transferableOn(), ""),
                String.valueOf(it.run()));
    }

    /** The lines of one layout and currency, in files of so many lines as the layout takes. */
    private static final class Parts {

        /** A file without a limit of its own is still written in portions that fit small heaps. */
        private static final int MOST_IN_MEMORY = 50_000;

        private final Layout layout;
        private final String currency;
        private final Path folder;
        private final List<String> written;
        private final List<StatementLine> lines = new ArrayList<>();
        private int part;

        Parts(Layout layout, String currency, Path folder, List<String> written) {
            this.layout = layout;
            this.currency = currency;
            this.folder = folder;
            this.written = written;
        }

        /** A movement and its costs stay in one file. */
        void add(List<StatementLine> movement) {
            if (lines.size() + movement.size() > Math.min(layout.mostLines(), MOST_IN_MEMORY)) {
                flush();
            }
            lines.addAll(movement);
        }

        void flush() {
            if (lines.isEmpty()) {
                return;
            }
            String name = layout.file(currency, ++part);
            WholeFile.writeText(folder.resolve(name), layout.charset(), writer -> {
                CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
                printer.printRecord(layout.header());
                lines.forEach(line -> print(printer, layout.cells(line)));
                printer.flush();
            });
            written.add(name);
            lines.clear();
        }

        private static void print(CSVPrinter printer, List<String> cells) {
            try {
                printer.printRecord(SafeCells.of(cells));
            } catch (IOException unwritable) {
                throw new UncheckedIOException("A posting cannot be written: " + unwritable.getMessage(), unwritable);
            }
        }
    }
}
