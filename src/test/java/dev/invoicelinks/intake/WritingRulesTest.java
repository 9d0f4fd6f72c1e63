package dev.invoicelinks.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.invoicelinks.Books;
import dev.invoicelinks.intake.table.FileRefused;
import dev.invoicelinks.intake.value.DateOrder;
import dev.invoicelinks.intake.value.DecimalSign;
import dev.invoicelinks.intake.value.SerialDays;
import dev.invoicelinks.intake.value.Writing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports whose layout does not say how they are written. */
class WritingRulesTest {

    private static final String ODOO =
            "Number,Invoice Partner Display Name,Invoice/Bill Date,Due Date,Untaxed Amount Signed,Total Signed,Currency,Payment Status,Reference,Origin,Email\n";

    @TempDir
    Path folder;

    private IntakeBooks intake;

    @BeforeEach
    void open() {
        intake = new IntakeBooks(Books.inMemory(), folder);
    }

    @AfterEach
    void close() {
        intake.close();
    }

    private Path file(String... rows) throws IOException {
        return Files.writeString(folder.resolve("export.csv"), ODOO + String.join("\n", rows) + "\n");
    }

    private static String row(String number, String issued, String total) {
        return String.join(
                ",",
                number,
                "Aroi Dee",
                issued,
                "",
                "",
                "\"" + total + "\"",
                "THB",
                "Not Paid",
                "",
                "",
                "ap@example.com");
    }

    @Test
    void daysThatMayMeanTwoThingsRefuseTheFileWithTheSettingThatDecides() throws IOException {
        Path file = file(row("A-1", "05/05/2026", "100.50"), row("A-2", "03/04/2026", "200.50"));
        assertThatThrownBy(() -> intake.check(file))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("Row 3 has the day \"03/04/2026\", which may be 2026-04-03 / 2026-03-04")
                .hasMessageContaining("Set intake.date-order to day-month-year");

        intake.state(new Writing(null, DateOrder.MONTH_DAY_YEAR, null));
        assertThat(intake.check(file).firstToIssue().get(1).issueDate()).hasToString("2026-03-04");
    }

    @Test
    void amountsThatMayMeanTwoThingsRefuseTheFileWithTheSettingThatDecides() throws IOException {
        Path file = file(row("A-1", "2026-05-05", "1.250"), row("A-2", "2026-05-05", "200"));
        assertThatThrownBy(() -> intake.check(file))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("Row 2 has the amount \"1.250\", whose sign may part thousands or decimals")
                .hasMessageContaining("Set intake.decimal-sign to point or comma");

        intake.state(new Writing(DecimalSign.COMMA, null, null));
        assertThat(intake.check(file).firstToIssue().get(0).amountDue()).hasToString("THB 1250.00");
    }

    @Test
    void amountsThatContradictEachOtherRefuseTheFileAndNameBoth() throws IOException {
        Path file = file(row("A-1", "2026-05-05", "100.50"), row("A-2", "2026-05-05", "13,75"));
        assertThatThrownBy(() -> intake.check(file))
                .hasMessageContaining("Row 2 has the amount \"100.50\" and row 3 has \"13,75\"");

        intake.state(new Writing(DecimalSign.POINT, null, null));
        FilePreview preview = intake.check(file);
        assertThat(preview.of(Verdict.NEW).count()).isEqualTo(1);
        assertThat(preview.rejected())
                .singleElement()
                .extracting(RowProblem::rule)
                .isEqualTo("The decimal sign of this file is the point.");
    }

    @Test
    void daysOfASpreadsheetAreCountedAsTheSettingSays() throws IOException {
        Path file = file(row("A-1", "44888", "100.50"));
        assertThatThrownBy(() -> intake.check(file))
                .hasMessageContaining("which may be 2022-11-23 / 2026-11-24")
                .hasMessageContaining("Set intake.serial-days");

        intake.state(new Writing(null, null, SerialDays.SINCE_1904));
        assertThat(intake.check(file).firstToIssue().get(0).issueDate()).hasToString("2026-11-24");
    }

    @Test
    void refusalIsSaidInTheLanguageOfTheReports() throws IOException {
        intake.speak("ja");
        Path file = file(row("A-1", "03/04/2026", "100.50"));
        assertThatThrownBy(() -> intake.check(file))
                .hasMessageContaining("2 行目の日付「03/04/2026」")
                .hasMessageContaining("intake.date-order に");
    }
}
