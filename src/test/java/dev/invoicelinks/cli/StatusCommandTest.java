package dev.invoicelinks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where the books stand, as a person reads it in the morning. */
final class StatusCommandTest {

    private static final String HEADER = "invoice_number,customer_id,customer_name,email,amount,currency\n";

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void home() {
        home = Home.in(folder.resolve("home"));
    }

    @Test
    void beforeTheFirstRunItSaysHowToBegin() {
        assertThat(home.run("status").out()).contains("Next: invoice-links issue");
    }

    @Test
    void quietBooksAskForTheirReconciliationOnly() throws IOException {
        issue("a.csv", "A-1,C-1,Aroi Dee,ap@example.com,100.00,THB", "A-2,C-2,Sukjai,sj@example.com,200.00,THB");

        assertThat(home.run("status").out())
                .containsPattern("Last run   1 \\(issue, .*\\): exit code 0, all done")
                .contains("Collected  not known yet", "2  with a payment link", "2  sent", "Needs you  nothing")
                .contains("Next: invoice-links reconcile, which reads what was paid")
                .doesNotContain("{", "LINKED");
        JsonNode json =
                JsonMapper.shared().readTree(home.run("status", "--json").out());
        assertThat(json.get("run").asInt()).isEqualTo(1);
        assertThat(json.get("needs_you")).isEmpty();
        assertThat(json.get("invoices").get("LINKED").asInt()).isEqualTo(2);
    }

    @Test
    void everythingThatNeedsAPersonIsNamedWithItsCommand() throws IOException {
        issue("a.csv", "A-1,C-1,Aroi Dee,ap@example.com,100.00,THB", "A-2,C-2,Sukjai,sj@example.com,200.00,THB");
        issue("b.csv", "A-1,C-1,Aroi Dee,ap@example.com,150.00,THB", "A-3,C-3,Sabai,sb@example.com,1.005,THB");
        home.run("hold", "A-2", "--reason", "disputed", "--yes");
        books("update notice set state = 'BOUNCED', reason = '550 no such user' where invoice_id = 2");

        assertThat(home.run("status").out())
                .containsPattern("Last run   3 \\(hold, .*\\): exit code 0, done for 1 invoice\\n")
                .contains("1 rejected of b.csv: correct ", "rejected.csv and issue that file")
                .contains("1 with a corrected row: invoice-links issue --accept-revisions")
                .contains("1 held: invoice-links status A-2, then release or withdraw")
                .contains("1 without a message, which cannot arrive: A-2: invoice-links resend A-2 --to ADDRESS")
                .contains("2  of them held", "Next: what needs you, above");
    }

    @Test
    void openWorkAndAnInterruptedOrFailedRunComeFirst() throws IOException {
        issue("a.csv", "A-1,C-1,Aroi Dee,ap@example.com,100.00,THB");
        books("update notice set state = 'PENDING'");
        assertThat(home.run("status").out())
                .contains("1  waiting to leave", "Next: invoice-links issue, which goes on with what is open");

        books("update run set exit_code = 1, reason = 'the mail server refused the password'");
        assertThat(home.run("status").out())
                .contains(
                        "exit code 1, the mail server refused the password",
                        "Next: put right what ended run 1, then invoice-links issue");

        books("update run set ended_at = null, exit_code = null, reason = 'stopped', open_slot = 1");
        assertThat(home.run("status").out())
                .contains("has not ended (stopped)", "Next: invoice-links issue, which goes on with run 1");
    }

    @Test
    void fileIsNamedWithTheRunThatItWasGivenTo() throws IOException {
        issue("a.csv", "A-1,C-1,Aroi Dee,ap@example.com,100.00,THB");
        home.run("reissue", "A-1", "--yes");
        home.run("issue");

        assertThat(home.run("status", "A-1").out()).contains("a.csv, row 2, run 1");
    }

    private void books(String sql) {
        String url = "jdbc:h2:file:" + home.path("data/db/books") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private void issue(String name, String... rows) throws IOException {
        Path file = Files.writeString(folder.resolve(name), HEADER + String.join("\n", rows) + "\n");
        home.run("issue", file.toString());
    }
}
