package dev.invoicelinks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was paid beside the links, as a person says it on the command line. */
final class SettleCommandsTest {

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void threeIssuedInvoices() throws IOException {
        home = Home.in(folder);
        Path file = Files.writeString(folder.resolve("a.csv"), """
                        invoice_number,customer_id,customer_name,email,amount,currency
                        A-1,C-1,Aroi Dee,ap@example.com,100.00,THB
                        A-2,C-2,Sukjai,sj@example.com,200.00,THB
                        A-3,C-3,Tokyo Foods,tf@example.com,5000,JPY
                        """);
        assertThat(home.run("issue", file.toString()).code()).isZero();
    }

    private Path rows(String... rows) throws IOException {
        return Files.writeString(
                folder.resolve("settled.csv"),
                "invoice_number,amount,currency,date,by,reference\n" + String.join("\n", rows) + "\n");
    }

    @Test
    void wholeInvoiceIsSettledAndShown() {
        Home.Ran ran = home.run(
                "settle",
                "A-1",
                "--amount",
                "100.00",
                "--date",
                "2026-11-01",
                "--by",
                "transfer",
                "--ref",
                "KBANK-1",
                "--yes");

        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        assertThat(ran.out())
                .contains(
                        "1 invoice to be settled outside: THB 100.00",
                        "A-1  THB 100.00 by transfer on 2026-11-01, all that is open",
                        "1 link will be ended, after a look for payments.",
                        "Done for 1");
        assertThat(home.run("status", "A-1").out()).contains("SETTLED", "settle");
    }

    @Test
    void partAsksForTheRestAfterTheNextIssue() {
        Home.Ran ran = home.run("settle", "A-1", "--amount", "40.00", "--by", "cash", "--yes");

        assertThat(ran.out()).contains("THB 60.00 stay open", "Next: invoice-links issue");
        assertThat(home.run("issue").code()).isZero();
        assertThat(home.run("unsettle", "A-1", "--yes").out())
                .contains("1 entry to be taken back: A-1  THB 40.00 by cash", "1 link will be ended.", "Done for 1");
    }

    @Test
    void fileIsSettledRowByRowAndWrongRowsAreNamed() throws IOException {
        Path file = rows(
                "A-1,40.00,THB,2026-11-01,cheque,0001",
                "A-1,60.00,,2026-11-02,withholding,WHT-1",
                "A-2,\"1,0\",THB,2026-11-01,cash,",
                "A-2,10.00,THB,01/11/2026,cash,",
                "A-2,10.00,THB,2026-11-01,shells,",
                "A-2,10.00,USD,2026-11-01,cash,",
                "NONE,10.00,THB,2026-11-01,cash,",
                "A-3,10.5,JPY,2026-11-01,cash,");

        Home.Ran ran = home.run("settle", file.toString(), "--yes");

        assertThat(ran.code()).as(ran.out() + ran.err()).isEqualTo(3);
        assertThat(ran.out())
                .contains(
                        "1 invoice to be settled outside: THB 100.00",
                        "row 4  A-2  amount \"THB 1,0\": write it as 1250.50",
                        "row 5  A-2  date \"01/11/2026\": write it as 2",
                        "row 6  A-2  by \"shells\": it must be one of transfer, cash",
                        "row 8  NONE  the books know no such invoice",
                        "row 9  A-3  amount \"JPY 10.5\"",
                        "row 7  A-2  amount \"USD 10.00\": the invoice is in THB, not in USD",
                        "Done for 1");
        assertThat(home.run("settle", file.toString(), "--yes").err())
                .as("nothing is recorded twice")
                .contains("rows 2, 3  A-1  the same is recorded already", "Nothing was changed");
    }

    @Test
    void rowsThatAreMoreThanWhatIsOpenAreNamedEachWithItsAmount() throws IOException {
        Path file = rows(
                "A-1,60.00,THB,2026-11-01,cheque,1",
                "A-1,60.00,THB,2026-11-02,cheque,2",
                "A-1,60.00,THB,2026-11-02,cheque,2",
                "",
                "A-2,10.00,THB,2026-11-01,write-off,",
                "A-2,10.00,THB,2026-11-01,cash,");

        assertThat(home.run("settle", file.toString(), "--yes").out())
                .contains(
                        "rows 2, 3  A-1  only THB 100.00 is open, and THB 60.00 + THB 60.00 is more",
                        "row 4  A-1  the same stands in row 3",
                        "row 6  A-2  by \"write-off\": it must be one of transfer, cash, cheque, credit, withholding;"
                                + " what is given up goes by invoice-links write-off",
                        "Done for 1");
    }

    @Test
    void writtenOffInvoicesAreTakenBackOneByOne() {
        assertThat(home.run("write-off", "A-1", "A-2", "--reason", "insolvent", "--yes")
                        .out())
                .contains("2 invoices to be settled outside: THB 300.00", "by write-off on", "Done for 2");

        assertThat(home.run("unsettle", "A-1", "--yes").code()).isZero();
        assertThat(home.run("status", "A-1").out()).contains("READY");
        assertThat(home.run("status", "A-2").out()).contains("SETTLED");
    }

    @Test
    void wrongUseIsSaid() throws IOException {
        assertThat(home.run("settle", "A-1", "--yes").err()).contains("--by is missing");
        assertThat(home.run("settle", "none.csv", "--yes").err()).contains("none.csv is no file");
        assertThat(home.run("settle", "A-1", "--by", "cash", "--amount", "0", "--yes")
                        .err())
                .contains("more than zero");
        assertThat(home.run("settle", "A-1", "--by", "cash", "--date", "2999-01-01", "--yes")
                        .err())
                .contains("not over yet");
        assertThat(home.run("settle", "A-1", "--by", "cash", "--amount", "100.01", "--yes")
                        .err())
                .contains("only THB 100.00 is open", "Nothing was changed");
        assertThat(home.run("unsettle", "A-1", "--yes").err()).contains("Nothing is recorded as settled outside");
        assertThat(home.run("unsettle", "NONE", "--yes").err()).contains("no invoice NONE");
        assertThat(home.run("settle", "A-1", "--by", "cash").err()).contains("--yes");
        Path noColumn = Files.writeString(folder.resolve("b.csv"), "invoice_number,amount\nA-1,1\n");
        assertThat(home.run("settle", noColumn.toString(), "--yes").err()).contains("has no column date, by");
    }
}
