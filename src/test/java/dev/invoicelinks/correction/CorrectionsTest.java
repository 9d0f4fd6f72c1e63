package dev.invoicelinks.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.invoicelinks.Books;
import dev.invoicelinks.Database;
import dev.invoicelinks.intake.IntakeBooks;
import dev.invoicelinks.run.JdbcAuditTrail;
import dev.invoicelinks.run.JdbcLeases;
import dev.invoicelinks.run.JdbcRuns;
import dev.invoicelinks.run.ProgramVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Corrections touch what they said they would, once, and leave an audit row each. */
@ParameterizedClass
@EnumSource(Database.class)
final class CorrectionsTest {

    private static final Selection ONE = new Selection(List.of("A-1"), List.of(), List.of());
    private static final Selection CUSTOMER = new Selection(List.of(), List.of(), List.of("C-1"));
    private static final Selection RUN = new Selection(List.of(), List.of(1L), List.of());

    @TempDir
    private Path folder;

    private final Database database;
    private IntakeBooks intake;
    private Corrections corrections;

    CorrectionsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void threeInvoices() throws IOException {
        intake = new IntakeBooks(Books.on(database), folder);
        Clock clock = Clock.systemUTC();
        corrections = new Corrections(
                new JdbcCorrectionBook(new NamedParameterJdbcTemplate(intake.books.template()), clock, "anna"),
                new JdbcRuns(intake.books.client(), clock, new ProgramVersion("test", "none")),
                new JdbcLeases(intake.books.client(), intake.books.transaction()),
                new JdbcAuditTrail(intake.books.template(), clock, "anna"),
                intake.books.transaction());
        Path file = folder.resolve("a.csv");
        Files.writeString(file, """
                invoice_number,customer_id,customer_name,email,amount,currency
                A-1,C-1,Aroi Dee,ap@example.com,100.00,THB
                A-2,C-1,Aroi Dee,ap@example.com,200.00,THB
                A-3,C-2,Sukjai,sj@example.com,300.00,THB
                """);
        intake.take(file);
        endRun();
    }

    @AfterEach
    void close() {
        intake.close();
    }

    @Test
    void selectionByNumberCustomerAndRun() {
        assertThat(numbers(corrections.find(intake.run().merchant(), Correction.HOLD, ONE)))
                .containsExactly("A-1");
        assertThat(numbers(corrections.find(intake.run().merchant(), Correction.HOLD, CUSTOMER)))
                .containsExactly("A-1", "A-2");
        assertThat(numbers(corrections.find(intake.run().merchant(), Correction.HOLD, RUN)))
                .containsExactly("A-1", "A-2", "A-3");
        assertThat(new Selection(List.of(), List.of(), List.of()).isEmpty()).isTrue();
    }

    @Test
    void heldOnceReleasedOnceAndEachIsAudited() {
        assertThat(correct(Correction.HOLD, CUSTOMER, "disputed")).containsExactly("A-1", "A-2");
        assertThat(correct(Correction.HOLD, CUSTOMER, "again")).isEmpty();
        assertThat(corrections.find(intake.run().merchant(), Correction.RELEASE, RUN))
                .extracting(Affected::detail)
                .containsOnly("disputed");
        assertThat(correct(Correction.RELEASE, ONE, "")).containsExactly("A-1");
        assertThat(correct(Correction.RELEASE, RUN, "")).containsExactly("A-2");
        assertThat(correct(Correction.RELEASE, RUN, "")).isEmpty();

        assertThat(audit()).containsExactly("hold A-1 anna", "hold A-2 anna", "release A-1 anna", "release A-2 anna");
        assertThat(correct(Correction.HOLD, ONE, "once more")).containsExactly("A-1");
    }

    @Test
    void onlyWhatTheProviderRefusedIsTriedAgain() {
        intake.books
                .template()
                .update("update invoice set state = 'REJECTED', posts = 2, reason = 'too small' where number = 'A-1'");
        intake.books.template().update("update invoice set state = 'NEEDS_PERSON' where number = 'A-2'");

        assertThat(correct(Correction.RETRY, RUN, "")).containsExactly("A-1");
        assertThat(intake.books
                        .client()
                        .sql("select state || ' ' || posts from invoice where number = 'A-1'")
                        .query(String.class)
                        .single())
                .isEqualTo("READY 0");
        assertThat(correct(Correction.RETRY, RUN, "")).isEmpty();
    }

    @Test
    void invoiceThatChangedSinceItWasShownIsLeftAlone() {
        intake.books.template().update("update invoice set state = 'REJECTED' where number = 'A-1'");
        List<Affected> shown = corrections.find(intake.run().merchant(), Correction.RETRY, ONE);
        intake.books.template().update("update invoice set state = 'WITHDRAWN' where number = 'A-1'");

        assertThat(corrections.apply(intake.run().merchant(), Correction.RETRY, shown, "", true))
                .isEmpty();
    }

    @Test
    void interruptedRunIsFinishedFirst() {
        intake.books.template().update("update run set open_slot = 1, ended_at = null");
        List<Affected> shown = corrections.find(intake.run().merchant(), Correction.HOLD, ONE);

        assertThatThrownBy(() -> corrections.apply(intake.run().merchant(), Correction.HOLD, shown, "x", true))
                .isInstanceOf(RunLeftOpen.class)
                .hasMessageContaining("invoice-links issue");
        assertThat(audit()).isEmpty();
    }

    private List<String> correct(Correction correction, Selection selection, String reason) {
        List<Affected> found = corrections.find(intake.run().merchant(), correction, selection);
        return numbers(corrections.apply(intake.run().merchant(), correction, found, reason, true));
    }

    private void endRun() {
        intake.books.template().update("update run set open_slot = null, ended_at = current_timestamp, exit_code = 0");
    }

    private List<String> audit() {
        return intake.books
                .client()
                .sql(
                        "select action || ' ' || subject || ' ' || actor from audit where action in ('hold', 'release', 'retry') order by id")
                .query(String.class)
                .list();
    }

    private static List<String> numbers(List<Affected> invoices) {
        return invoices.stream().map(Affected::number).toList();
    }
}
