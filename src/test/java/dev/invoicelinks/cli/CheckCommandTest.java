package dev.invoicelinks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {

    private static final String EXPORT = """
            invoice_number,customer_name,email,phone,amount,currency,issue_date,due_date,language,description
            X-1,Aroi Dee,ap@example.com,,"1.250,50",THB,03/04/2026,31/12/2026,th,Design
            X-2,さくら商事,keiri@example.com,,¥88.000,JPY,令和8年11月4日,24 ธ.ค. 2569,ja,Consulting
            X-3,Big <b>One</b>,,+66812345678,"200.000,00",THB,03/11/2026,01/12/2026,en,Too big
            X-4,Bad,a@example.com,,"1,5",JPY,03/11/2026,30/02/2026,en,Bad
            X-5,Som,,+66812345678,"฿ 950,00",THB,03/11/2026,01/12/2026,th,Text
            """;

    @TempDir
    private Path folder;

    private Home home;
    private Path export;

    @BeforeEach
    void export() throws IOException {
        home = Home.in(folder);
        home.at(java.time.Instant.parse("2026-11-24T02:00:00Z"));
        export = Files.writeString(folder.resolve("export.csv"), EXPORT);
    }

    @Test
    void screenBeginsWithWhatWasUnderstoodAndEndsWithWhatCustomersRead() {
        Home.Ran ran = home.run("check", export.toString());

        assertThat(ran.code()).as(ran.err()).isEqualTo(3);
        assertThat(ran.out())
                .containsSubsequence(
                        "SANDBOX",
                        "export.csv · UTF-8 · comma · header in row 1 · profile canonical",
                        "decimal sign",
                        "comma",
                        "row 2 has \"1.250,50\"",
                        "order of days",
                        "day, month, year",
                        "row 2 has \"31/12/2026\"",
                        "invoices     JPY         THB",
                        "read",
                        "5  88,000  202,200.50",
                        "to issue",
                        "3  88,000    2,200.50",
                        "skipped: ABOVE_LIMIT, collect by transfer",
                        "200,000.00",
                        "rejected",
                        "hash total 15",
                        "Needs you:",
                        "row 5  due_date \"30/02/2026\"  The calendar has no day 2026-02-30.",
                        "First messages:",
                        "X-1  THB 1,250.50  e-mail ap@example.com",
                        "X-5    THB 950.00  SMS +66812345678",
                        "Messages: e-mail 2 messages",
                        "Messages: SMS 1 message, 2 segments; 0 in GSM-7, 1 in UCS-2",
                        "Nothing was sent.",
                        "Exit code 3");
    }

    @Test
    void jsonSaysTheOrderAndTheSignOfTheFile() {
        JsonNode found = JsonMapper.shared()
                .readTree(home.run("check", "--json", export.toString()).out());

        assertThat(found.get("date_order").asString()).isEqualTo("day-month-year");
        assertThat(found.get("decimal_sign").asString()).isEqualTo(",");
        assertThat(found.get("totals").get("THB").get("sum").asString()).isEqualTo("2200.50");
        assertThat(found.get("messages").get(1).get("ucs2").asInt()).isEqualTo(1);
    }

    @Test
    void pageIsInTheLanguageOfTheReportsAndShowsCellsAsText() throws IOException {
        Home japanese =
                Home.in(folder.resolve("ja"), "invoice-links.report.language: ja", "invoice-links.sandbox.port: 0");
        Path page = folder.resolve("check.html");

        Home.Ran ran = japanese.run("check", "--html", page.toString(), export.toString());

        assertThat(ran.code()).as(ran.err()).isEqualTo(3);
        assertThat(Files.readString(page))
                .contains("<html lang=\"ja\">", "発行予定", "2026-02-30 という日は暦にありません。", "何も送信していません。")
                .contains("rejected.csv で訂正し、そのファイルを再投入してください。", "Big &lt;b&gt;One", "請求書 X-2")
                .doesNotContain("<b>");
    }

    @Test
    void linkOfAnInvoiceThatIsPaidOutsideIsProposedToEnd() throws IOException {
        String header =
                "Invoice Date,Invoice Number,Customer Name,Invoice Status,Currency Code,Primary Contact EmailID,Total,Balance\n";
        Path sent = Files.writeString(
                folder.resolve("sent.csv"), header + "2026-11-02,Z-1,Aroi Dee,Sent,THB,ap@example.com,107.00,107.00\n");
        assertThat(home.run("issue", sent.toString()).code()).isZero();
        Path paid = Files.writeString(
                folder.resolve("paid.csv"), header + "2026-11-02,Z-1,Aroi Dee,Paid,THB,ap@example.com,107.00,0.00\n");
        Path page = folder.resolve("page.html");

        Home.Ran ran = home.run("check", "--html", page.toString(), paid.toString());

        assertThat(ran.out())
                .containsSubsequence("links to end", "1", "skipped: ", "row 2  Z-1  link to end: ", "withdraw Z-1");
        assertThat(Files.readString(page)).contains("<h2>links to end</h2>", "withdraw Z-1");
    }

    @Test
    void pageThatCannotBeWrittenIsNamed() {
        Home.Ran ran =
                home.run("check", "--html", folder.resolve("none/page.html").toString(), export.toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("page.html cannot be written");
    }
}
