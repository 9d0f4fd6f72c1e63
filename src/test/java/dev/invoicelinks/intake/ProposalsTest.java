package dev.invoicelinks.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.Books;
import dev.invoicelinks.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What rows that ask for no link propose for invoices whose link is live. */
@ParameterizedClass
@EnumSource(Database.class)
class ProposalsTest {

    private static final String ZOHO =
            "Invoice Number,Customer Name,Invoice Status,Currency Code,EmailID,Total,Balance\n";
    private static final String LEDGER = "Posting Date,Document Type,Document No.,Customer No.,Customer Name,E-Mail,"
            + "Remaining Amt. (LCY),Currency Code,Applies-to Doc. No.\n";

    @TempDir
    Path folder;

    private final Database database;
    private IntakeBooks intake;

    ProposalsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        intake = new IntakeBooks(Books.on(database), folder);
    }

    @AfterEach
    void close() {
        intake.close();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private void issued(String number) {
        intake.books.template().update("update invoice set state = 'LINKED' where number = ?", number);
    }

    @ParameterizedTest
    @CsvSource({"Paid, 0.00, paid", "Void, 107.00, void", "Sent, 0.00, nothing is open"})
    void whatIsNotToBePaidAnyMoreProposesToEndItsLink(String status, String balance, String said) throws IOException {
        intake.take(file("a.csv", ZOHO + "Z-1,Aroi Dee,Sent,THB,ap@example.com,107.00,107.00\n"));
        issued("Z-1");
        intake.nextRun();
        Path later = file("b.csv", ZOHO + "Z-1,Aroi Dee," + status + ",THB,ap@example.com,107.00," + balance + "\n");

        assertThat(intake.check(later).asJson().get("links_to_end"))
                .asString()
                .contains("row=2", "invoice_number=Z-1", "\"" + said + "\"", "withdraw Z-1");
        intake.take(later);
        intake.nextRun();
        intake.take(later);
        assertThat(intake.holds())
                .singleElement()
                .asString()
                .startsWith("Z-1 PERSON")
                .contains(said);
    }

    @Test
    void withoutALiveLinkNothingIsProposed() throws IOException {
        intake.take(file("a.csv", ZOHO + "Z-1,Aroi Dee,Sent,THB,ap@example.com,107.00,107.00\n"));
        intake.nextRun();
        Path later = file(
                "b.csv",
                ZOHO + "Z-1,Aroi Dee,Paid,THB,ap@example.com,107.00,0.00\n"
                        + "Z-9,Aroi Dee,Paid,THB,ap@example.com,107.00,0.00\n");

        assertThat(intake.check(later).linksToEnd()).isEmpty();
        intake.take(later);
        assertThat(intake.holds()).isEmpty();
    }

    @Test
    void creditNoteHoldsTheInvoiceThatItNames() throws IOException {
        intake.take(file(
                "a.csv",
                LEDGER + "2026-11-01,Invoice,INV-7,C1,Aroi Dee,ap@example.com,500.00,THB,\n"
                        + "2026-11-01,Invoice,INV-8,C1,Aroi Dee,ap@example.com,600.00,THB,\n"));
        issued("INV-7");
        issued("INV-8");
        intake.nextRun();
        Path later =
                file("b.csv", LEDGER + "2026-11-02,Credit Memo,CM-1,C1,Aroi Dee,ap@example.com,-120.00,THB,INV-7\n");

        FilePreview found = intake.check(later);
        assertThat(found.held().get(Verdict.REVISION))
                .singleElement()
                .satisfies(row -> assertThat(row.number()).isEqualTo("INV-7"));
        assertThat(found.linksToEnd()).isEmpty();
        intake.take(later);
        assertThat(intake.holds()).singleElement().asString().contains("INV-7 PERSON", "-120.00", "--by credit");
    }

    @Test
    void partPaidInvoiceIsAskedForItsBalanceAndKeepsWhatWasPaid() throws IOException {
        Path file = file("a.csv", ZOHO + "Z-1,Aroi Dee,Partially Paid,THB,ap@example.com,107.00,40.00\n");
        FilePreview found = intake.check(file);
        assertThat(found.firstToIssue()).singleElement().satisfies(invoice -> {
            assertThat(invoice.amountDue()).hasToString("THB 40.00");
            assertThat(invoice.description()).isEqualTo("total THB 107.00, already paid THB 67.00");
            assertThat(invoice.metadata()).containsAllEntriesOf(Map.of("invoice_total", "107", "already_paid", "67"));
        });
        assertThat(found.rejected()).isEqualTo(List.of());
    }
}
