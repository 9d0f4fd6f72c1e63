package dev.invoicelinks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A try before customers are written to. */
final class TrialTest {

    @TempDir
    private Path folder;

    @Test
    void firstInvoiceGoesToWhoeverTriesAndTheFileCanStillBeIssued() throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            Home home = Home.in(
                    folder,
                    "invoice-links.sandbox.port: 0",
                    "invoice-links.mail: {host: 127.0.0.1, port: "
                            + mail.getSmtp().getPort() + ", encryption: none}");

            Home.Ran ran = home.run("issue", "--trial", "--send-to", "me@aroidee.co.th", "samples/invoices.csv");

            assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
            assertThat(ran.out()).contains("A try: INV-", "as TRIAL-", "1 invoice: 1 issued", "notice.test-to");
            assertThat(mail.getReceivedMessages()).hasSize(1);
            assertThat(mail.getReceivedMessages()[0].getAllRecipients()[0]).hasToString("me@aroidee.co.th");
            assertThat(mail.getReceivedMessages()[0].getSubject())
                    .startsWith("[SANDBOX] ")
                    .contains("TRIAL-");

            Home.Ran real = home.run("issue", "samples/invoices.csv");
            assertThat(real.out()).contains("26 invoices: 26 issued");
            assertThat(mail.getReceivedMessages())
                    .as("no customer is written to")
                    .hasSize(1);
        } finally {
            mail.stop();
        }
    }

    @Test
    void withoutAMailServerTheTryLiesInTheOutbox() {
        Home home = Home.in(folder);

        Home.Ran ran = home.run("issue", "--trial", "--send-to", "+66812345678", "samples/one-invoice.csv");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains("messages lie in data/outbox", "Nothing can be sent to +66812345678 yet: sms.url is not set");
        assertThat(home.files("data/outbox")).singleElement().asString().endsWith(".sms.txt");
    }

    @Test
    void halfATryIsRefusedInWords() throws Exception {
        Home home = Home.in(folder);

        assertThat(home.run("issue", "--trial", "samples/one-invoice.csv").err())
                .contains("--send-to");
        assertThat(home.run("issue", "--send-to", "me@aroidee.co.th", "samples/one-invoice.csv")
                        .err())
                .contains("--trial");
        assertThat(home.run("issue", "--trial", "--send-to", "nobody", "samples/one-invoice.csv")
                        .err())
                .contains("--send-to is \"nobody\"");
        assertThat(home.run("issue", "--trial", "--send-to", "me@aroidee.co.th").err())
                .contains("exactly one FILE");
        Path empty = Files.write(
                folder.resolve("none.csv"),
                List.of("invoice_number,customer_name,email,amount,currency", "A-1,Aroi Dee,ap@example.com,x,THB"));
        assertThat(home.run("issue", "--trial", "--send-to", "me@aroidee.co.th", empty.toString())
                        .err())
                .contains("no row that would be issued");
    }
}
