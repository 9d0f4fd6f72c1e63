package dev.invoicelinks.report.posting;

import static dev.invoicelinks.report.reconciled.StatedBooks.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.Database;
import dev.invoicelinks.report.reconciled.StatedBooks;
import dev.invoicelinks.run.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Every movement is exported once; what changes afterwards is taken back by a line of its own. */
@ParameterizedClass
@EnumSource(Database.class)
final class PostingsTest {

    private static final LocalDate EARLIER = TODAY.minusDays(5);

    @TempDir
    private Path folder;

    private final Database database;
    private StatedBooks books;
    private long invoice;
    private long other;

    PostingsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void onePaidInvoice() {
        books = new StatedBooks(database);
        invoice = books.invoice("A-1", "Aroi Dee", "THB", 100_000, TODAY);
        other = books.invoice("A-2", "Sukjai", "THB", 100_000, TODAY);
        books.charge("chrg_1", invoice, "APPLIED", "THB", 100_000, EARLIER);
    }

    @AfterEach
    void close() {
        books.close();
    }

    /** What the next run exports, as {@code date number type gross net}. */
    private List<String> exported() {
        Run run = books.begin();
        Postings postings = books.postings();
        postings.post(run, TODAY);
        postings.post(run, TODAY);
        List<String> lines = new ArrayList<>();
        postings.each(
                run,
                it -> lines.add(it.date() + " " + it.invoiceNumber() + " "
                        + it.type().word() + " " + it.gross() + " " + it.net()));
        books.end(run);
        return lines;
    }

    @Test
    void receiptIsExportedByTheRunThatFindsItAndByNoOther() {
        assertThat(exported()).containsExactly("2026-11-20 A-1 receipt 1000.00 960.95");
        assertThat(exported()).isEmpty();
    }

    @Test
    void chargeGivenToAnotherInvoiceIsTakenBackAndPostedAnewOnTheSameDay() {
        exported();
        books.update("update charge_outcome set invoice_id = ?, run_number = 99", other);

        assertThat(exported())
                .containsExactly("2026-11-25 A-1 reversal -1000.00 -960.95", "2026-11-25 A-2 receipt 1000.00 960.95");
        assertThat(exported()).isEmpty();
    }

    @Test
    void reversedChargeIsTakenBackAndNotPostedAnew() {
        exported();
        books.update("update charge set status = 'REVERSED', reversed = true");

        assertThat(exported()).containsExactly("2026-11-25 A-1 reversal -1000.00 -960.95");
        assertThat(exported()).isEmpty();
    }

    @Test
    void chargeThatStandsAgainIsPostedAgain() {
        exported();
        books.update("update charge set status = 'REVERSED', reversed = true");
        exported();
        books.update("update charge set status = 'SUCCESSFUL', reversed = false");

        assertThat(exported()).containsExactly("2026-11-25 A-1 receipt 1000.00 960.95");
    }

    @Test
    void failedChargeWithANetIsNoMovement() {
        books.update("update charge set status = 'FAILED', paid = false");

        assertThat(exported()).isEmpty();
    }

    @Test
    void transferDayThatComesLaterChangesNothing() {
        books.update("update provider_transaction set transferable_on = null");
        exported();
        books.update("update provider_transaction set transferable_on = ?", TODAY);

        assertThat(exported()).isEmpty();
    }

    @Test
    void refundAndDisputeLeaveAndComeBackWithTheirSign() {
        books.refund("rfnd_1", "chrg_1", "THB", 30_000, TODAY);
        books.dispute("dspt_1", "chrg_1", "THB", 70_000, "OPEN");
        books.transaction("trxn_d1", "DISPUTE", "dspt_1", "DEBIT", "THB", 70_000);
        books.transaction("trxn_d2", "DISPUTE", "dspt_1", "CREDIT", "THB", 70_000);

        assertThat(exported())
                .containsExactlyInAnyOrder(
                        "2026-11-20 A-1 receipt 1000.00 960.95",
                        "2026-11-25 A-1 refund -300.00 -300.00",
                        "2026-11-25 A-1 dispute -700.00 -700.00",
                        "2026-11-25 A-1 dispute 700.00 700.00");
    }

    @Test
    void voidedRefundIsTakenBack() {
        books.refund("rfnd_1", "chrg_1", "THB", 30_000, TODAY);
        exported();
        books.update("update refund set voided = true");

        assertThat(exported()).containsExactly("2026-11-25 A-1 reversal 300.00 300.00");
    }

    @Test
    void chargeInAnotherCurrencyShowsTheRateItWasSettledAt() throws Exception {
        books.update(
                "update charge set currency = 'USD', amount_minor = 3000, funding_currency = 'THB', funding_minor = 100000");
        Run run = books.begin();
        books.postings().post(run, TODAY);

        new PostingFiles(books.postings()).write(run, folder);

        assertThat(Files.readString(folder.resolve("postings.csv")))
                .contains("receipt,USD,30.00,THB,1000.00,33.33333333,36.50,2.55");
    }

    @Test
    void moreLinesThanAFileTakesGoIntoTheNext() throws Exception {
        for (int place = 2; place <= 601; place++) {
            books.charge("chrg_" + place, invoice, "APPLIED", "THB", 100_000, TODAY);
        }
        Run run = books.begin();
        books.postings().post(run, TODAY);

        new PostingFiles(books.postings()).write(run, folder);

        assertThat(Files.readAllLines(folder.resolve("postings-xero-THB.csv"))).hasSize(1_001);
        assertThat(Files.readAllLines(folder.resolve("postings-xero-THB-2.csv")))
                .hasSize(203);
        assertThat(Files.readAllLines(folder.resolve("postings-odoo-THB.csv"))).hasSize(1_203);
    }
}
