package dev.invoicelinks.report;

import dev.invoicelinks.Books;
import dev.invoicelinks.Database;
import dev.invoicelinks.intake.IntakeBooks;
import dev.invoicelinks.intake.profile.Profiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Files taken into the books for real, and invoices then put into the states that a test needs. */
final class RunBooks implements AutoCloseable {

    static final String HEADER = "invoice_number,customer_name,email,amount,currency,due_date\n";
    static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

    final IntakeBooks intake;
    final RunLedger ledger;
    final Summaries summaries;
    final Results results;
    private final Path folder;
    private int links;

    RunBooks(Path folder, Database database) {
        this.folder = folder;
        this.intake = new IntakeBooks(Books.on(database), folder);
        this.ledger =
                new JdbcRunLedger(new NamedParameterJdbcTemplate(intake.books.template()), folder.resolve("results"));
        this.summaries = new Summaries(ledger, intake.files);
        this.results = new Results(
                ledger,
                intake.files,
                summaries,
                new Profiles(Path.of("config/columns")),
                ZONE,
                folder.resolve("results"));
    }

    /** A file with a header and these rows. */
    Path file(String name, String... rows) {
        try {
            return Files.writeString(folder.resolve(name), HEADER + String.join("\n", rows) + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static String row(String number, String amount) {
        return number + ",Aroi Dee,ap@example.com," + amount + ",THB,2026-12-24";
    }

    /** Receives, reads and accepts the files as the current run's. */
    void take(Path... files) {
        intake.take(files);
    }

    /** Gives the invoice its link, as issuing would. */
    void link(String number) {
        link(number, intake.run().number());
    }

    void link(String number, long run) {
        links++;
        intake.books
                .template()
                .update("""
                insert into payment_link (merchant_id, run_number, invoice_id, link_sequence, link_id, token, payment_uri,
                    amount_minor, currency, use_kind, expires_on, created_at, recorded_at, adopted, state, live_slot, number)
                select merchant_id, ?, id, 1, ?, ?, ?, amount_minor, currency, 'SINGLE', date '2026-12-31',
                    current_timestamp, current_timestamp, false, 'ACTIVE', 1, number from invoice where number = ?
                """, run, "link_test_" + links, "TOKEN" + links, "https://link.omise.co/" + links, number);
        state(number, "LINKED");
    }

    void state(String number, String state) {
        intake.books
                .template()
                .update(
                        "update invoice set state = ?, reason = ?, run_number = ? where number = ?",
                        state,
                        state.equals("LINKED") ? null : "because of " + state,
                        intake.run().number(),
                        number);
    }

    void hold(String number) {
        intake.books.template().update("""
                insert into hold (invoice_id, kind, reason, placed_at, placed_by, open_slot)
                select id, 'PERSON', 'wait for the lawyer', current_timestamp, 'me', 1 from invoice where number = ?
                """, number);
    }

    RunTotals totals() {
        return ledger.ofRun(intake.run());
    }

    /** How many invoices each bucket holds, empty ones left out. */
    static Map<Bucket, Long> counts(RunTotals totals) {
        Map<Bucket, Long> counts = new java.util.EnumMap<>(Bucket.class);
        for (Bucket bucket : Bucket.values()) {
            if (totals.count(bucket) > 0) {
                counts.put(bucket, totals.count(bucket));
            }
        }
        return counts;
    }

    List<String> lines(Path file) {
        try {
            return new ArrayList<>(Files.readAllLines(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        intake.close();
    }
}
