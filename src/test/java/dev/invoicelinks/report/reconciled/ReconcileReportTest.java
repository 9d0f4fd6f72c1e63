package dev.invoicelinks.report.reconciled;

import static dev.invoicelinks.report.reconciled.StatedBooks.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.Database;
import dev.invoicelinks.run.Run;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every file of a reconciliation says what the books say, and the same run says it again. */
@ParameterizedClass
@EnumSource(Database.class)
final class ReconcileReportTest {

    @TempDir
    private Path results;

    private final Database database;
    private StatedBooks books;

    ReconcileReportTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void oneOfMany() {
        books = new StatedBooks(database);
        long paid = books.invoice("A-1", "Aroi Dee", "THB", 100_000, TODAY.minusDays(3));
        books.charge("chrg_1", paid, "APPLIED", "THB", 100_000, TODAY.minusDays(1));
        books.stands(paid, "PAID", 100_000, 0, 0, "LATE", null);
        long twice = books.invoice("A-2", "=cmd|evil", "THB", 50_000, TODAY.plusDays(3));
        books.charge("chrg_2", twice, "APPLIED", "THB", 50_000, TODAY);
        books.charge("chrg_3", twice, "DUPLICATE", "THB", 50_000, TODAY);
        books.stands(twice, "OVERPAID", 100_000, 0, 0, "PAID_TWICE_SAME_LINK", null);
        long open = books.invoice("A-3", "Tokyo Foods", "JPY", 5_000, TODAY.minusDays(40));
        books.stands(open, "UNPAID", 0, 0, 0, "", "D31_60");
        long refunded = books.invoice("A-4", "Sushi Ya", "JPY", 12_345, TODAY.plusDays(9));
        books.charge("chrg_4", refunded, "APPLIED", "JPY", 12_345, TODAY);
        books.refund("rfnd_1", "chrg_4", "JPY", 2_345, TODAY);
        books.stands(refunded, "REFUNDED_IN_PART", 12_345, 2_345, 0, "", "NOT_DUE");
        books.charge("chrg_5", 0, "OTHER_ORIGIN", "THB", 7_700, TODAY);
    }

    @AfterEach
    void close() {
        books.close();
    }

    private Path write(Run run) {
        return books.report(results, "en").write(run, TODAY, List.of());
    }

    private Path reconciled() {
        Run run = books.begin();
        Path folder = write(run);
        books.end(run);
        return folder;
    }

    private static List<String> lines(Path folder, String file) throws IOException {
        return Files.readAllLines(folder.resolve(file));
    }

    @Test
    void matchedNamesEachInvoiceOnceWithEveryChargeThatCounts() throws IOException {
        assertThat(lines(reconciled(), "matched.csv"))
                .containsExactly(
                        "\uFEFFinvoice_number,customer_id,customer_name,due_date,amount_asked,currency,paid_date,charged,refunded,"
                                + "open_amount,settlement,flags,method,days_late,charge_id,link_id,settled_outside,written_off",
                        "A-1,C-A,Aroi Dee,2026-11-22,1000.00,THB,2026-11-24,1000.00,0.00,0.00,paid,late,promptpay,2,chrg_1,,0.00,0.00",
                        "A-2,C-=,'=cmd|evil,2026-11-28,500.00,THB,2026-11-25,500.00,0.00,0.00,overpaid,paid twice same link,promptpay,0,chrg_2,,0.00,0.00",
                        "A-2,C-=,'=cmd|evil,2026-11-28,,THB,2026-11-25,500.00,0.00,,overpaid,,promptpay,0,chrg_3,,,",
                        "A-3,C-T,Tokyo Foods,2026-10-16,5000,JPY,,0,0,5000,unpaid,,,,,,0,0",
                        "A-4,C-S,Sushi Ya,2026-12-04,12345,JPY,2026-11-25,12345,0,2345,refunded in part,,promptpay,0,chrg_4,,0,0");
    }

    @Test
    void matchedTellsWhatWasSettledOutside() throws IOException {
        long outside = books.invoice("A-9", "Baan Suan", "THB", 100_000, TODAY);
        books.stands(outside, "SETTLED_OUTSIDE", 60_000, 0, 40_000, "", null);

        assertThat(lines(reconciled(), "matched.csv"))
                .anyMatch(line -> line.startsWith("A-9") && line.endsWith(",settled outside,,,,,,400.00,0.00"));
    }

    @Test
    void filesThatWereNotTakenAreNamedUntilOneOfTheirNameIs() throws IOException {
        books.file("broken.csv", "REFUSED", "Its sum.THB is 5.00, and 6.00 was declared.");
        books.file("twice.csv", "REFUSED", "It has no header row.");
        books.file("twice.csv", "ACCEPTED", null);
        long file = books.file("rows.csv", "ACCEPTED", null);
        books.rejected(file, 2, "A-1");
        books.rejected(file, 3, "B-7");

        Path folder = reconciled();

        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("broken.csv</dt><dd>Its sum.THB is 5.00", "rows.csv</dt><dd>1 row was rejected: correct")
                .doesNotContain("twice.csv");
        assertThat(Files.readString(folder.resolve("summary.json")))
                .contains("broken.csv", "\"rejected\"")
                .doesNotContain("twice.csv");
    }

    @Test
    void ageingAddsUpEachCustomerAndCurrency() throws IOException {
        assertThat(lines(reconciled(), "ageing.csv"))
                .containsExactly(
                        "\uFEFFcustomer_id,customer_name,currency,not_due,d1_30,d31_60,d61_90,over_90,total,unapplied,on_hold,oldest_invoice",
                        "C-=,'=cmd|evil,THB,0.00,0.00,0.00,0.00,0.00,0.00,500.00,0.00,",
                        "C-S,Sushi Ya,JPY,2345,0,0,0,0,2345,0,0,A-4",
                        "C-T,Tokyo Foods,JPY,0,0,5000,0,0,5000,0,0,A-3");
    }

    @Test
    void exceptionsNameWhatNeedsAPersonTheGravestFirst() throws IOException {
        List<String> lines = lines(reconciled(), "exceptions.csv");

        assertThat(lines.get(0))
                .isEqualTo(
                        "\uFEFFid,age_days,severity,outcome,invoice_number,customer_name,expected,received,difference,currency,"
                                + "charge_ids,reason,candidates,suggested_action,command,owner,note");
        assertThat(lines.stream().skip(1).map(line -> line.replaceFirst("^\\d+,", "")))
                .satisfiesExactly(
                        twice -> assertThat(twice)
                                .startsWith(
                                        "0,high,paid twice same link,A-2,'=cmd|evil,500.00,1000.00,500.00,THB,chrg_2;chrg_3,")
                                .contains("invoice-links resolve "),
                        part -> assertThat(part)
                                .startsWith("0,medium,refunded in part,A-4,Sushi Ya,12345,10000,-2345,JPY,chrg_4,"),
                        other -> assertThat(other).startsWith("0,medium,other origin,,,,77.00,,THB,chrg_5,"));
    }

    @Test
    void postingsHoldEachMovementWithItsCosts() throws IOException {
        Path folder = reconciled();

        assertThat(lines(folder, "postings.csv"))
                .hasSize(7)
                .contains(
                        "\uFEFFposting_date,invoice_number,customer_id,customer_name,type,currency,gross,settlement_currency,settled_gross,rate,"
                                + "fee,fee_tax,interest,interest_tax,net,charge_id,transaction_id,transferable_date,exported_run",
                        "2026-11-24,A-1,C-A,Aroi Dee,receipt,THB,1000.00,THB,1000.00,,36.50,2.55,0.00,0.00,960.95,chrg_1,trxn_chrg_1,2026-11-28,2",
                        "2026-11-25,A-4,C-S,Sushi Ya,refund,JPY,-2345,JPY,-2345,,0,0,0,0,-2345,chrg_4,trxn_rfnd_1,2026-11-28,2");
    }

    @Test
    void statementLayoutsCarryTheFullAmountAndTheFeeApart() throws IOException {
        Path folder = reconciled();

        assertThat(lines(folder, "postings-xero-THB.csv"))
                .startsWith(
                        "Date,Amount,Payee,Description,Reference",
                        "24/11/2026,1000.00,Aroi Dee,A-1 Aroi Dee,trxn_chrg_1",
                        "24/11/2026,-39.05,Omise,Omise fee A-1,trxn_chrg_1");
        assertThat(lines(folder, "postings-quickbooks-THB.csv"))
                .startsWith("Date,Description,Amount", "11/24/2026,A-1 Aroi Dee trxn_chrg_1,1000.00");
        assertThat(lines(folder, "postings-odoo-JPY.csv"))
                .contains(
                        "Date,Label,Partner,Reference,Amount",
                        "2026-11-25,A-4 Sushi Ya refund,Sushi Ya,trxn_rfnd_1,-2345");
        assertThat(Files.readAllLines(folder.resolve("postings-freee-JPY.csv"), Charset.forName("windows-31j")))
                .contains("取引日,出金額,入金額,残高,取引内容", "2026-11-25,2345,,,A-4 Sushi Ya refund trxn_rfnd_1");
        assertThat(folder.resolve("postings-freee-THB.csv")).doesNotExist();
    }

    @Test
    void transfersShowWhatMakesUpEachDay() throws IOException {
        assertThat(lines(reconciled(), "transfers.csv"))
                .contains(
                        "\uFEFFtransferable_date,currency,day_total,type,amount,charge_id,invoice_number,transaction_id",
                        "2026-11-28,JPY,9519,charge,11864,chrg_4,A-4,trxn_chrg_4",
                        "2026-11-28,JPY,9519,refund,-2345,chrg_4,A-4,trxn_rfnd_1");
    }

    @Test
    void sameRunWritesTheSameFilesAgain() throws IOException {
        Run run = books.begin();
        Path first = write(run);
        List<String> postings = lines(first, "postings.csv");

        Path second = write(run);

        assertThat(second).isEqualTo(first);
        assertThat(lines(second, "postings.csv")).isEqualTo(postings);
        assertThat(lines(second, "exceptions.csv")).hasSize(4);
    }

    @Test
    void nextRunExportsNothingTwiceIntoAFolderOfItsOwn() throws IOException {
        Path first = reconciled();

        Path second = reconciled();

        assertThat(first.getFileName()).hasToString("reconcile-2026-11-25");
        assertThat(second.getFileName()).hasToString("reconcile-2026-11-25-2");
        assertThat(lines(second, "postings.csv")).hasSize(1);
        assertThat(second.resolve("postings-xero-THB.csv")).doesNotExist();
    }

    @Test
    void summaryAndVerdictSayWhatCameInAndWhatNeedsAPerson() throws IOException {
        Path folder = reconciled();
        JsonNode json = JsonMapper.shared().readTree(Files.readString(folder.resolve("summary.json")));

        assertThat(Files.readString(folder.resolve("report.html")))
                .contains(
                        "The sums agree. JPY 12,345 · THB 1,077.00 collected on 25 November 2026; 3 things need you.");
        assertThat(json.path("agrees").asBoolean()).isTrue();
        assertThat(json.path("needs_you").asInt()).isEqualTo(3);
        assertThat(json.path("ageing").size()).isEqualTo(2);
    }

    @Test
    void differencesAreSaidFirst() throws IOException {
        Run run = books.begin();
        books.update(
                "insert into reconciliation_difference (merchant_id, run_number, subject, measure, currency, expected_minor, found_minor)"
                        + " values (?, ?, 'chrg_1', 'NET', 'THB', 96095, 90000)",
                books.merchant.id(),
                run.number());

        Path folder = write(run);

        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("The sums do not agree.", "chrg_1: net is THB 900.00 instead of THB 960.95");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "th", "ja"})
    void pageIsWholeInEveryLanguage(String language) throws IOException {
        Run run = books.begin();
        Path folder = books.report(results, language).write(run, TODAY, List.of());

        String page = Files.readString(folder.resolve("report.html"));

        assertThat(page)
                .contains(
                        "<html lang=\"" + language + "\">",
                        "A-2",
                        "&#x3D;cmd|evil",
                        "postings-xero-THB.csv",
                        "<svg",
                        "resolve ")
                .doesNotContain("{{", "http://", "https://", "/pay/");
    }
}
