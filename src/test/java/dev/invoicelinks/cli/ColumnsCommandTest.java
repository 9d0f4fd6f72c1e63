package dev.invoicelinks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export that nobody knows is read after one command. */
class ColumnsCommandTest {

    private static final String ENGLISH = """
            Bill No;Client;Contact;Billed on;Payment due;Cur;Balance due;Till
            B-1;Aroi Dee;ap@example.com;2026-11-01;2026-12-01;THB;1.250,50;7
            B-2;Siam Co;siam@example.com;2026-11-02;2026-12-02;THB;90,00;7
            """;
    private static final String JAPANESE = """
            伝票番号,得意先名,メール,発行日,支払期限,請求金額,通貨
            D-1,山田製作所,keiri@example.com,2026-11-01,2026-12-01,"12,000",JPY
            """;
    private static final String THAI = """
            เลขที่บิล,ชื่อลูกค้า,อีเมล,ครบกำหนด,ยอดค้างชำระ,สกุลเงิน
            T-1,ร้านสุขใจ,suk@example.com,01/12/2569,"3,450.50",THB
            T-2,ร้านอร่อยดี,aroi@example.com,15/12/2569,"450.50",THB
            """;

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void open() {
        home = Home.in(folder);
        home.at(Instant.parse("2026-11-24T02:00:00Z"));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void unknownExportIsRefusedWithTheCommandThatHelps() throws IOException {
        Home.Ran ran = home.run("check", file("till.csv", ENGLISH));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains("has columns that no profile in config/columns knows", "invoice-links columns till.csv");
    }

    @Test
    void proposalIsShownWithTheFirstRowsAndNothingIsWritten() throws IOException {
        Home.Ran ran = home.run("columns", file("till.csv", ENGLISH));
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains("invoice_number: \"Bill No\"", "customer_name: \"Client\"", "email: \"Contact\"")
                .contains("due_date: \"Payment due\"", "currency: \"Cur\"", "open_balance: \"Balance due\"")
                .contains("Siam Co", "1.250,50")
                .contains("--save NAME");
        assertThat(folder.resolve("config/columns/till.yml")).doesNotExist();
    }

    @Test
    void savedProfileReadsTheFile() throws IOException {
        for (String[] export : new String[][] {
            {"till", ENGLISH, "1,340.50"}, {"denpyo", JAPANESE, "12,000"}, {"bill", THAI, "3,901.00"}
        }) {
            String file = file(export[0] + ".csv", export[1]);
            Home.Ran saved = home.run("columns", file, "--save", export[0], "--yes");
            assertThat(saved.code()).as(saved.out() + saved.err()).isZero();
            assertThat(folder.resolve("config/columns/" + export[0] + ".yml")).isRegularFile();

            Home.Ran checked = home.run("check", file);
            assertThat(checked.code()).as(checked.out() + checked.err()).isZero();
            assertThat(checked.out()).contains("profile " + export[0], export[2]);
        }
    }

    @Test
    void savingAsksAndNeverReplaces() throws IOException {
        String file = file("till.csv", ENGLISH);
        assertThat(home.run("columns", file, "--save", "till").err()).contains("--yes");
        assertThat(home.run("columns", file, "--save", "../till", "--yes").err())
                .contains("no name of a profile");
        assertThat(home.run("columns", file, "--save", "xero", "--yes").err()).contains("is there already");
    }

    @Test
    void whatIsKnownOrCannotBeProposedIsSaid() throws IOException {
        assertThat(home.run("columns", "samples/invoices.csv").out()).contains("profile canonical");
        assertThat(home.run("columns", "samples/erp/odoo.csv").out()).contains("profile odoo");
        Home.Ran poor = home.run("columns", file("poor.csv", "Street,City,Colour\nMain Road,Bangkok,red\n"), "--json");
        assertThat(poor.code()).isEqualTo(3);
        assertThat(poor.out()).contains("No column was found for the invoice number");
    }
}
