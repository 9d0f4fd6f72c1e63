package dev.invoicelinks.bench;

import dev.invoicelinks.Books;
import dev.invoicelinks.intake.IntakeBooks;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How fast a file is read into the books: rows a second, against a bare parser and JDBC batch in the same run, whether it slows down, and how much memory
 * it takes. Run with {@code -Xmx256m} and the number of rows.
 */
public final class ImportBench {

    private static final PrintStream OUT = System.out;
    private static final int BATCH = 2000;
    private static final int MEASURED_ROWS = 100_000;
    private static final String BARE_TABLE = """
            create table bare (number integer primary key, a varchar(100), b varchar(100), c varchar(400), d varchar(1000),
                e varchar(20), f varchar(20), g varchar(3), h varchar(10), i varchar(10), j varchar(1000), k varchar(8))
            """;

    private static long peakBytes;

    private ImportBench() {}

    /** @param arguments how many rows; 1,000,000 when none is said */
    public static void main(String[] arguments) throws IOException {
        int rows = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("import-bench");
        try {
            Path file = folder.resolve("invoices.csv");
            write(file, rows);
            OUT.printf(
                    "%,d rows, %,d bytes, at most %,d MB heap%n",
                    rows, Files.size(file), Runtime.getRuntime().maxMemory() >> 20);
            long bare = bare(file, folder, rows);
            long staged = staged(file, folder, rows);
            OUT.printf("import takes %.2f times the bare time%n", ratio(staged, bare));
        } finally {
            delete(folder);
        }
    }

    private static void write(Path file, int rows) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(
                    "invoice_number,customer_id,customer_name,email,phone,amount,currency,issue_date,due_date,description,language\n");
            for (int row = 1; row <= rows; row++) {
                int customer = row % 5000;
                out.write(
                        "INV-2026-%07d,C-%d,บริษัท อร่อยดี %d จำกัด,ap%d@shop%d.example.com,08%08d,%d.%02d,THB,2026-11-01,2026-12-01,\"Design work, November\",th%n"
                                .formatted(
                                        row,
                                        customer,
                                        customer,
                                        row % 90,
                                        customer,
                                        12_000_000 + row % 9_000_000,
                                        100 + row % 90_000,
                                        row % 100));
            }
        }
    }

    private static long bare(Path file, Path folder, int rows) throws IOException {
        try (Books books = Books.inFile(folder.resolve("bare"))) {
            books.template().execute(BARE_TABLE);
            long begun = System.nanoTime();
            try (CSVParser parser = CSVFormat.RFC4180.parse(Files.newBufferedReader(file))) {
                insert(parser, books.template(), books.transaction());
            }
            return told("bare parser and batch", rows, System.nanoTime() - begun);
        }
    }

    private static void insert(CSVParser parser, JdbcTemplate jdbc, TransactionTemplate transaction) {
        List<Object[]> batch = new ArrayList<>();
        for (CSVRecord written : parser) {
            Object[] values = new Object[12];
            values[0] = written.getRecordNumber();
            System.arraycopy(written.values(), 0, values, 1, 11);
            if (written.getRecordNumber() > 1) {
                batch.add(values);
            }
            if (batch.size() == BATCH) {
                flush(batch, jdbc, transaction);
            }
        }
        flush(batch, jdbc, transaction);
    }

    private static void flush(List<Object[]> batch, JdbcTemplate jdbc, TransactionTemplate transaction) {
        transaction.executeWithoutResult(
                status -> jdbc.batchUpdate("insert into bare values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", batch));
        batch.clear();
    }

    private static long staged(Path file, Path folder, int rows) {
        try (IntakeBooks intake = new IntakeBooks(Books.inFile(folder.resolve("books")), folder)) {
            List<Long> atRow = new ArrayList<>();
            long begun = System.nanoTime();
            atRow.add(begun);
            intake.receive(file);
            intake.stage(count -> {
                atRow.add(System.nanoTime());
                lookAtHeap();
            });
            long took = told("import", rows, System.nanoTime() - begun);
            tellSlowdown(atRow);
            long accepting = System.nanoTime();
            intake.accept();
            told("acceptance", rows, System.nanoTime() - accepting);
            lookAtHeap();
            long checking = System.nanoTime();
            intake.check(file);
            told("check, every invoice known", rows, System.nanoTime() - checking);
            lookAtHeap();
            intake.nextRun();
            intake.receive(file);
            intake.stage(count -> lookAtHeap());
            long again = System.nanoTime();
            intake.accept();
            told("acceptance of the same file again", rows, System.nanoTime() - again);
            lookAtHeap();
            OUT.printf("most heap in use, garbage included: %,d MB%n", peakBytes >> 20);
            return took;
        }
    }

    private static void lookAtHeap() {
        Runtime runtime = Runtime.getRuntime();
        peakBytes = Math.max(peakBytes, runtime.totalMemory() - runtime.freeMemory());
    }

    private static void tellSlowdown(List<Long> atChunk) {
        int chunks = MEASURED_ROWS / BATCH;
        int last = atChunk.size() - 1;
        if (last < 3 * chunks) {
            return;
        }
        long second = atChunk.get(2 * chunks) - atChunk.get(chunks);
        long end = atChunk.get(last - 1) - atChunk.get(last - 1 - chunks);
        OUT.printf("last 100,000 rows took %.2f times the second 100,000%n", ratio(end, second));
    }

    private static long told(String what, int rows, long nanos) {
        OUT.printf("%s: %,d rows/s (%,d ms)%n", what, rows * 1_000_000_000L / nanos, nanos / 1_000_000);
        return nanos;
    }

    private static java.math.BigDecimal ratio(long dividend, long divisor) {
        return java.math.BigDecimal.valueOf(dividend)
                .divide(java.math.BigDecimal.valueOf(divisor), 3, java.math.RoundingMode.HALF_UP);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
