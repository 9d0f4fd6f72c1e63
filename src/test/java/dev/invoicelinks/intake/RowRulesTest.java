package dev.invoicelinks.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.intake.partner.Partners;
import dev.invoicelinks.intake.table.SourceRow;
import dev.invoicelinks.intake.value.DecimalSign;
import dev.invoicelinks.intake.value.Writing;
import dev.invoicelinks.invoice.Use;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowRulesTest {

    private static final Path FILE = Path.of("rows.csv");
    static final IntakeSettings SETTINGS =
            new IntakeSettings(null, "TH", "en", Use.SINGLE, null, null, null, FILE, 100);
    private static final Writing WRITING = new Writing(DecimalSign.POINT, null, null);
    private static final List<String> COLUMNS =
            java.util.Arrays.stream(Column.values()).map(Column::word).toList();

    static StagedRow read(String... columnsAndCells) {
        return read(rules(), columnsAndCells);
    }

    static RowRules rules() {
        return rules(SETTINGS, false);
    }

    private static RowRules rules(IntakeSettings settings, boolean openAmountOffered) {
        return rules(settings, openAmountOffered, IntakeBooks.REACH);
    }

    private static RowRules rules(IntakeSettings settings, boolean openAmountOffered, Reach reach) {
        IntakeLimits limits = IntakeBooks.LIMITS;
        return new RowRules(
                settings,
                new IntakeLimits(
                        limits.accountCurrency(),
                        limits.minimumMinor(),
                        limits.maximumMinor(),
                        limits.currencies(),
                        openAmountOffered),
                reach,
                IntakeBooks.WORDS,
                IntakeBooks.TODAY);
    }

    private static StagedRow read(RowRules rules, String... columnsAndCells) {
        List<String> cells = new ArrayList<>(java.util.Collections.nCopies(COLUMNS.size(), ""));
        put(cells, "invoice_number", "INV-1", "customer_name", "Aroi Dee", "email", "ap@aroidee.example.com");
        put(cells, "amount", "100.00", "currency", "THB", "description", "Design work");
        put(cells, columnsAndCells);
        return rules.read(Header.of(FILE, 1, COLUMNS, true), SourceRow.of(2, cells), WRITING);
    }

    private static void put(List<String> cells, String... columnsAndCells) {
        for (int place = 0; place < columnsAndCells.length; place += 2) {
            cells.set(COLUMNS.indexOf(columnsAndCells[place]), columnsAndCells[place + 1]);
        }
    }

    @Test
    void rowWithoutAddressIsCompletedFromThePartnerFileAndItsOwnWordsStand(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("partners.csv"),
                "customer_id,customer_name,email,phone\n0042,Kaya Bakery,kaya@example.com,+6561234567\n");
        RowRules rules = new RowRules(
                SETTINGS,
                IntakeBooks.LIMITS,
                IntakeBooks.REACH,
                IntakeBooks.WORDS,
                IntakeBooks.TODAY,
                Partners.in(file));

        StagedRow found = read(rules, "email", "", "customer_id", "0042", "customer_name", "0042");
        assertThat(found.verdict()).isEqualTo(Verdict.NEW);
        assertThat(found.content().customerName()).isEqualTo("Kaya Bakery");
        assertThat(found.content().contacts().emails()).containsExactly("kaya@example.com");

        StagedRow own = read(rules, "customer_id", "0042");
        assertThat(own.content().customerName()).isEqualTo("Aroi Dee");
        assertThat(own.content().contacts().emails()).containsExactly("ap@aroidee.example.com");
        assertThat(own.content().contacts().phone()).isNull();

        StagedRow unknown = read(rules, "email", "", "customer_id", "0043");
        assertThat(unknown.problems())
                .extracting(RowProblem::rule)
                .contains("The partner file does not have this customer, or has several who could be meant.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1250.50      | THB | 125050
            1,250.50     | THB | 125050
            1,250        | THB | 125000
            １，２５０．５０ | THB | 125050
            0100.5       | THB | 10050
            12,000       | JPY | 12000
            1200.00      | JPY | 1200
            14,999,999   | JPY | 14999999
            """)
    void amountIsReadExactly(String written, String currency, long minor) {
        StagedRow row = read("amount", written, "currency", currency);
        assertThat(row.verdict()).isEqualTo(Verdict.NEW);
        assertThat(row.content().amountMinor()).isEqualTo(minor);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.005      | THB | THB has two decimals.
            100.000    | THB | THB has two decimals.
            1.000      | JPY | JPY has no decimals.
            5323,54    | THB | The decimal sign of this file is the point.
            1.250,50   | THB | The decimal sign of this file is the point.
            -1,107.00  | THB | A payment link asks for more than zero; credit notes and payments make no link.
            110.70-    | THB | A payment link asks for more than zero; credit notes and payments make no link.
            12,50,000  | THB | The points, commas or spaces in it do not part thousands or decimals.
            1e3        | THB | A spreadsheet has rounded this number; its true digits are in the accounting system.
            €5.00      | THB | It is written in €, and the row's currency is THB.
            """)
    void amountThatCouldMeanSomethingElseIsRejected(String written, String currency, String rule) {
        StagedRow row = read("amount", written, "currency", currency);
        assertThat(row.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(row.content().amountMinor()).isNull();
        assertThat(row.problems()).singleElement().extracting(RowProblem::rule).isEqualTo(rule);
    }

    @Test
    void messageSaysColumnValueRuleAndRemedy() {
        assertThat(read("amount", "1,005.005").problems().get(0).words())
                .isEqualTo(
                        "amount \"1,005.005\"  THB has two decimals. Correct it in rejected.csv and drop that file again.");
    }

    @Test
    void allProblemsOfARowAreCollected() {
        StagedRow row = read("amount", "x", "customer_name", "", "due_date", "soon", "multiple", "maybe");
        assertThat(row.problems())
                .extracting(RowProblem::column)
                .containsExactlyInAnyOrder("amount", "customer_name", "due_date", "multiple");
    }

    @Test
    void limitsHoldForTheAccountsOwnCurrencyAlone() {
        assertThat(read("amount", "150000.00").verdict()).isEqualTo(Verdict.NEW);
        assertThat(read("amount", "150000.01").verdict()).isEqualTo(Verdict.SKIPPED);
        assertThat(read("amount", "19.99").verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(read("amount", "200000", "currency", "JPY").verdict()).isEqualTo(Verdict.NEW);
    }

    @Test
    void amountAboveTheLimitIsNeverRejectedForWhatElseIsOdd() {
        StagedRow row = read("amount", "200000.00", "email", "nobody");
        assertThat(row.verdict()).isEqualTo(Verdict.SKIPPED);
        assertThat(row.problems()).extracting(RowProblem::severity).doesNotContain(Severity.REJECTED);
    }

    @Test
    void severalAddressesAreKeptOnceWithDomainsInAscii() {
        StagedRow row =
                read("email", "Ap@AroiDee.Example.com; keiri@例え.test ;ap@aroidee.example.com; Ap@aroidee.example.com");
        assertThat(row.content().contacts().emails())
                .containsExactly("Ap@aroidee.example.com", "keiri@xn--r8jz45g.test", "ap@aroidee.example.com");
    }

    @ParameterizedTest
    @CsvSource({
        "081 234 5678, +66812345678",
        "812345678.0, +66812345678",
        "812345678, +66812345678",
        "+81 90-1234-5678, +819012345678"
    })
    void phoneIsReadAsTheRegionWritesIt(String written, String number) {
        assertThat(read("phone", written).content().contacts().phone()).isEqualTo(number);
    }

    @Test
    void wrongAddressIsAWarningWhileAnotherReachesTheCustomer() {
        assertThat(read("phone", "12").verdict()).isEqualTo(Verdict.NEW);
        assertThat(read("email", "nobody", "phone", "0812345678").verdict()).isEqualTo(Verdict.NEW);
        assertThat(read("email", "nobody", "phone", "12").verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(read("email", "", "line_id", "U0123", "channels", "LINE").verdict())
                .isEqualTo(Verdict.NEW);
        assertThat(read("email", "", "line_id", "U0123").verdict()).isEqualTo(Verdict.REJECTED);
    }

    @Test
    void customerIsReachedOnlyByWhatIsSetUp() {
        IntakeSettings settings = new IntakeSettings(null, "TH", "en", Use.SINGLE, null, null, null, FILE, 100);
        RowRules mailOnly = rules(settings, false, new Reach(List.of("email"), Set.of("email")));

        StagedRow byPhone = read(mailOnly, "email", "", "phone", "081 234 5678");
        StagedRow byLine = read(mailOnly, "line_id", "U0123", "channels", "line");

        assertThat(byPhone.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(byPhone.problems().get(0).rule()).isEqualTo("The customer cannot be reached: no address for email.");
        assertThat(byLine.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(byLine.problems().get(0).rule()).contains("none of them is set up here");
        assertThat(read(mailOnly, "line_id", "U0123", "channels", "line email").verdict())
                .isEqualTo(Verdict.NEW);
    }

    @Test
    void openAmountIsRefusedWhetherOfferedOrNot() {
        RowRules offered = rules(new IntakeSettings(null, "TH", "en", Use.SINGLE, null, null, null, FILE, 100), true);
        assertThat(read(offered, "amount_mode", "open").problems().get(0).rule())
                .contains("not made yet");
        assertThat(read("amount_mode", "open").problems().get(0).rule()).contains("This account makes no links");
        assertThat(read("amount_mode", "Fixed").verdict()).isEqualTo(Verdict.NEW);
    }

    @Test
    void cardNumberIsHiddenEverywhere() {
        StagedRow row = read("description", "card 4111-1111-1111-1111, order 4111111111111112");
        assertThat(row.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(row.content().description()).isEqualTo("card **** 1111, order 4111111111111112");
        assertThat(row.problems().get(0).value()).doesNotContain("4111-1111");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "invoice_number",
                "customer_id",
                "customer_name",
                "email",
                "phone",
                "line_id",
                "amount",
                "currency",
                "due_date",
                "language"
            })
    void cardNumberIsRefusedOnceAndHiddenInEveryColumn(String column) {
        StagedRow row = read(column, "4242\u20114242.4242_4242");

        assertThat(row.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(row.problems().stream().filter(it -> it.column().equals(column)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.value()).isEqualTo("**** 4242");
                    assertThat(problem.rule()).contains("card's number");
                });
        assertThat(row.content().toString()).doesNotContain("4242.4242");
    }

    @Test
    void numberWhoseDigitsWereHiddenIsNoInvoiceNumber() {
        assertThat(read("invoice_number", "**** 4242").problems().get(0).rule()).contains("digits were hidden");
    }

    @Test
    void defaultsFillEmptyCells() {
        StagedRow row = read(
                rules(new IntakeSettings("THB", "TH", "ja", Use.MULTIPLE, null, null, null, FILE, 100), false),
                "currency",
                "",
                "description",
                "");
        assertThat(row.content().currency()).isEqualTo("THB");
        assertThat(row.content().language()).isEqualTo("ja");
        assertThat(row.content().use()).isEqualTo(Use.MULTIPLE);
        assertThat(row.advice()).containsExactlyInAnyOrder(Advice.NO_DESCRIPTION, Advice.CURRENCY_DEFAULTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ask ap@aroidee.co.th first", "call 081 234 5678", "โทร 02-123-4567", "+65 6123 4567 ext 3"})
    void addressInADescriptionIsAdvisedAgainst(String description) {
        StagedRow row = read("description", description);

        assertThat(row.verdict()).isEqualTo(Verdict.NEW);
        assertThat(row.advice()).containsExactly(Advice.CONTACT_IN_DESCRIPTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PO 2026-1123", "2 x 1,250.00 @ 5 %", "INV-2026-000123", "24/11/2026 - 24/12/2026"})
    void numbersThatReachNobodyAreNoAddress(String description) {
        assertThat(read("description", description).advice()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24, EXPIRES_SOON", "2026-11-30, EXPIRES_SOON", "2027-02-23, EXPIRES_LATE"})
    void unusualExpiryIsAdvisedAgainst(String day, Advice advice) {
        assertThat(read("expires_on", day).advice()).containsExactly(advice);
    }

    @Test
    void usualExpiryIsNotMentioned() {
        assertThat(read("expires_on", "2026-12-01").advice()).isEmpty();
        assertThat(read("expires_on", "2027-02-22").advice()).isEmpty();
    }

    @Test
    void lineBreakInADescriptionBecomesASpace() {
        assertThat(read("description", "Design work \n November").content().description())
                .isEqualTo("Design work November");
    }

    @Test
    void nameIsKeptInComposedForm() {
        StagedRow read = read(rules(), "customer_name", "Cafe\u0301 \u304B\u3099");
        assertThat(read.content().customerName()).isEqualTo("Caf\u00E9 \u304C");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202E", "\u2066", "\u2060", "\uFEFF", "\uDB40\uDC41", "\uFFFF", "\u0007", "\uFFFD"})
    void whatReadersCannotSeeIsRefusedInEveryFieldTheySee(String sign) {
        for (String column : List.of("invoice_number", "customer_id", "customer_name", "description")) {
            StagedRow read = read(rules(), column, "Aroi" + sign + "Dee");
            assertThat(read.verdict()).as(column).isEqualTo(Verdict.REJECTED);
        }
    }
}
