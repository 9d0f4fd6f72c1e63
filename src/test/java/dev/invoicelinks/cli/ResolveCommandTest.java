package dev.invoicelinks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.sandbox.Sandbox;
import dev.invoicelinks.sandbox.SandboxSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What reconciling left open is decided by command, taken back by command, and followed by the next reconciliation. */
final class ResolveCommandTest {

    @TempDir
    private Path folder;

    private Home home;

    /** Two invoices; one is paid through a link that somebody made by hand. */
    @BeforeEach
    void chargeOfOtherOrigin() throws IOException {
        home = Home.in(folder);
        Path file = Files.writeString(folder.resolve("a.csv"), """
                        invoice_number,customer_id,customer_name,email,amount,currency,issue_date,due_date
                        A-1,C-1,Aroi Dee,ap@example.com,770.00,THB,2026-01-01,2026-12-31
                        A-2,C-2,Sukjai,sj@example.com,200.00,THB,2026-01-01,2026-12-31
                        """);
        assertThat(home.run("issue", file.toString()).code()).isZero();
        payOutsideTheBooks("by hand");
        assertThat(home.run("reconcile").code()).isEqualTo(3);
    }

    private void payOutsideTheBooks(String description) {
        try (Sandbox sandbox =
                Sandbox.start(new SandboxSettings(0, home.path("data/sandbox"), true, Clock.systemUTC()))) {
            new DemoProvider(sandbox).payOutsideTheBooks(77_000, "THB", description);
        }
    }

    private long id() {
        JsonNode open =
                JsonMapper.shared().readTree(home.run("exceptions", "--json").out());
        return open.path(0).path("id").asLong();
    }

    private String reconciled() {
        return home.run("reconcile").out();
    }

    @Test
    void openOnesAreListedWithWhatToDo() {
        assertThat(home.run("exceptions").out())
                .contains("other origin", "chrg_test_", "invoice-links resolve", "1 open.");
    }

    @Test
    void acceptingASuggestionIsAdvisedOnlyWhereThereIsOne() {
        payOutsideTheBooks("for A-1");
        home.run("reconcile");

        JsonNode open =
                JsonMapper.shared().readTree(home.run("exceptions", "--json").out());

        assertThat(open.path(0).path("action").asString()).startsWith("Find the invoice");
        assertThat(open.path(0).path("reason").asString())
                .isEqualTo("It was paid through a link that these books do not know.");
        assertThat(open.path(0).path("command").asString()).contains("--ignore");
        assertThat(open.path(1).path("action").asString()).startsWith("Accept the suggested invoice");
        assertThat(open.path(1).path("command").asString()).contains("--accept-candidate");
        assertThat(open.path(1).path("candidates").path(0).path("reason").asString())
                .startsWith("It alone fits");
    }

    @Test
    void acceptedChargePaysTheInvoiceUntilThatIsTakenBack() {
        String id = String.valueOf(id());

        Home.Ran accepted =
                home.run("resolve", id, "--accept-candidate", "A-1", "--note", "named in the mail", "--yes");
        assertThat(accepted.code()).as(accepted.out() + accepted.err()).isZero();
        assertThat(accepted.out()).contains("Exception " + id + " is accepted: A-1");
        assertThat(reconciled()).contains("1 paid, 1 unpaid", "1 applied", "Exit code 0");

        assertThat(home.run("unresolve", id, "--yes").out()).contains("is open again");
        assertThat(reconciled()).contains("2 unpaid", "1 other origin", "Exit code 3");
        assertThat(String.valueOf(id())).isEqualTo(id);
    }

    @Test
    void restThatIsWrittenOffIsOpenAgainOnceThatIsTakenBack() throws IOException {
        Path file = Files.writeString(folder.resolve("b.csv"), """
                        invoice_number,customer_id,customer_name,email,amount,currency
                        B-1,C-3,Big Shop,bs@example.com,1000.00,THB
                        """);
        home.run("issue", file.toString());
        home.run("resolve", String.valueOf(id()), "--accept-candidate", "B-1", "--note", "by phone", "--yes");
        assertThat(reconciled()).contains("1 partly paid");
        String id = String.valueOf(id());

        assertThat(home.run("resolve", id, "--write-off", "--note", "goodwill", "--yes")
                        .out())
                .contains("THB 1,000.00 -> 770.00  partly paid: written off, THB 230.00 by write-off on")
                .contains("Exception " + id + " is written off.");
        assertThat(reconciled()).contains("1 written off");
        assertThat(home.run("unresolve", id, "--yes").out()).contains("is open again");
        assertThat(reconciled()).contains("1 partly paid");
    }

    @Test
    void ignoredOneDoesNotComeBack() {
        String id = String.valueOf(id());

        assertThat(home.run("resolve", id, "--ignore", "--note", "private sale", "--yes")
                        .out())
                .contains("is ignored");
        assertThat(reconciled()).contains("1 other origin", "Exit code 0");
        assertThat(home.run("exceptions").out()).contains("Nothing is open.");
    }

    @Test
    void nothingIsDecidedUnlessSomebodySaysYes() {
        String id = String.valueOf(id());

        Home.Ran asked = home.run("resolve", id, "--ignore", "--note", "private sale");

        assertThat(asked.code()).isEqualTo(2);
        assertThat(asked.out()).contains("other origin: ignored");
        assertThat(asked.err()).contains("--yes");
        assertThat(home.run("exceptions").out()).contains("1 open.");
    }

    @Test
    void scriptReadsOneObject() {
        String id = String.valueOf(id());

        assertThat(home.run("resolve", id, "--ignore", "--note", "x", "--yes", "--json")
                        .out())
                .hasLineCount(1)
                .startsWith("{\"id\":" + id + ",\"subject\":\"chrg_test_")
                .contains(
                        "\"now\":\"ignored\",\"exit_code\":0,\"reason\":\"all done\",\"next\":\"invoice-links exceptions\"}");
        assertThat(home.run("unresolve", id, "--yes", "--json").out())
                .hasLineCount(1)
                .contains("\"now\":\"open again\"");
    }

    @Test
    void wrongUseIsSaid() {
        String id = String.valueOf(id());

        assertThat(home.run("resolve", id, "--ignore").err()).contains("--note");
        assertThat(home.run("resolve", id, "--note", "x").code()).isEqualTo(2);
        assertThat(home.run("resolve", id, "--ignore", "--write-off", "--note", "x")
                        .code())
                .isEqualTo(2);
        assertThat(home.run("resolve", id, "--accept-candidate", "--note", "x").err())
                .contains("No invoice is suggested", "--accept-candidate INVOICE");
        assertThat(home.run("resolve", id, "--accept-candidate", "NONE", "--note", "x")
                        .err())
                .contains("no invoice NONE");
        assertThat(home.run("resolve", id, "--write-off", "--note", "x").err()).contains("about no invoice");
        assertThat(home.run("resolve", "999", "--ignore", "--note", "x").err()).contains("no exception 999");
        assertThat(home.run("unresolve", id).err()).contains("Nothing was decided");
    }
}
