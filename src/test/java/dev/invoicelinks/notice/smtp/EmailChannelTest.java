package dev.invoicelinks.notice.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.invoice.InvoiceNumber;
import dev.invoicelinks.notice.Channel.Message;
import dev.invoicelinks.notice.ChannelKind;
import dev.invoicelinks.notice.Content;
import dev.invoicelinks.notice.Delivery;
import dev.invoicelinks.notice.MailSettings;
import dev.invoicelinks.notice.MessageId;
import dev.invoicelinks.notice.Notice;
import dev.invoicelinks.notice.NoticeKey;
import dev.invoicelinks.notice.NoticeState;
import dev.invoicelinks.notice.Purpose;
import dev.invoicelinks.notice.Recipient;
import dev.invoicelinks.notice.Sender;
import dev.invoicelinks.notice.Tries;
import dev.invoicelinks.run.Mode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way in which a mail server can fail, on a real socket: what is certain is said, and nothing is sent twice. */
final class EmailChannelTest {

    private static final MailSettings MAIL = new MailSettings("invoices@example.com", null, null, "");

    private @Nullable ScriptedServer server;
    private @Nullable EmailChannel channel;

    @AfterEach
    void close() {
        if (channel != null) {
            channel.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    void manyMessagesLeaveOverOneConnection() {
        start((command, time) -> null);

        for (int message = 1; message <= 5; message++) {
            assertThat(send(message)).isInstanceOf(Delivery.Sent.class);
        }

        assertThat(server.taken).hasSize(5);
        assertThat(server.connections).hasValue(1);
        assertThat(((Delivery.Sent) send(6)).said()).contains("queued as 6");
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 450 try later, Later",
        "MAIL, 550 not from you, Stopped",
        "MAIL, DROP, Later",
        "RCPT, 450 greylisted, Later",
        "RCPT, 451 greylisted, Later",
        "RCPT, 421 closing, Later",
        "RCPT, 550 no such user, Refused",
        "RCPT, DROP, Later",
        "RCPT, SILENCE, Later",
        "DATA, 452 no space, Later",
        "DATA, 554 no, Refused",
        "DATA, DROP, Later",
        "CONTENT, DROP, Unknown",
        "DOT, 451 later, Later",
        "DOT, 552 too big, Refused",
        "DOT, DROP, Unknown",
        "DOT, SILENCE, Unknown",
        "DOT, 250 queuedDROP, Sent"
    })
    void failureIsJudgedByHowFarTheMessageCame(String command, String reply, String judged) {
        start((heard, time) -> heard.equals(command) && (time == 0 || heard.equals("CONTENT")) ? reply : null);

        Delivery delivery = send(1);

        assertThat(delivery.getClass().getSimpleName()).as("%s", delivery).isEqualTo(judged);
        assertThat(server.arrived).hasSize(command.equals("DOT") ? 1 : 0);
        if (!command.equals("CONTENT")) {
            assertThat(send(2)).as("the next message").isInstanceOf(Delivery.Sent.class);
        }
    }

    @Test
    void connectionThatWasClosedWhileIdleIsOpenedAnewForTheSameMessage() {
        start((command, time) -> command.equals("DOT") && time == 0 ? "250 queuedDROP" : null);

        assertThat(send(1)).isInstanceOf(Delivery.Sent.class);
        assertThat(send(2)).isInstanceOf(Delivery.Sent.class);

        assertThat(server.taken).hasSize(2);
        assertThat(server.connections).hasValue(2);
    }

    @Test
    void serverThatSlowsDownAfterSomeMessagesIsLeftInPeace() {
        start((command, time) -> command.equals("RCPT") && time >= 2 ? "421 too manyDROP" : null);

        assertThat(send(1)).isInstanceOf(Delivery.Sent.class);
        assertThat(send(2)).isInstanceOf(Delivery.Sent.class);
        assertThat(send(3)).isInstanceOf(Delivery.Later.class);
    }

    @Test
    void loginThatIsNotAcceptedStopsTheChannelAndNamesTheSetting() {
        start((command, time) -> command.equals("AUTH") ? "535 5.7.8 wrong password" : null, "anna", Encryption.NONE);

        Delivery delivery = send(1);

        assertThat(delivery).isInstanceOf(Delivery.Stopped.class);
        assertThat(((Delivery.Stopped) delivery).why())
                .contains("mail.username", "535")
                .doesNotContain("topsecret");
        assertThat(server.arrived).isEmpty();
    }

    @Test
    void serverThatCannotBeReachedStopsTheChannel() {
        start((command, time) -> null);
        server.close();

        assertThat(send(1)).isInstanceOf(Delivery.Stopped.class);
    }

    @Test
    void serverThatNeverGreetsStopsTheChannelInTime() {
        start((command, time) -> command.equals("GREETING") ? ScriptedServer.SILENCE : null);

        assertThat(send(1)).isInstanceOf(Delivery.Stopped.class);
    }

    @Test
    void startTlsIsUsedBeforeAnythingIsSaid() {
        server = new ScriptedServer(true, (command, time) -> null);
        channel = channel("localhost", "anna", Encryption.STARTTLS);

        assertThat(send(1)).as("a certificate of that name is trusted").isInstanceOf(Delivery.Sent.class);

        assertThat(server.commands).containsSubsequence("EHLO", "STARTTLS", "EHLO", "AUTH", "MAIL");
    }

    @Test
    void withoutStartTlsNothingIsSent() {
        start((command, time) -> null, "anna", Encryption.STARTTLS);

        Delivery delivery = send(1);

        assertThat(delivery).isInstanceOf(Delivery.Stopped.class);
        assertThat(((Delivery.Stopped) delivery).why()).containsIgnoringCase("STARTTLS");
        assertThat(server.commands).doesNotContain("AUTH", "MAIL");
    }

    @Test
    void certificateOfAnotherNameIsRefused() {
        server = new ScriptedServer(true, (command, time) -> null);
        channel = channel("127.0.0.2", null, Encryption.STARTTLS);

        assertThat(send(1)).isInstanceOf(Delivery.Stopped.class);
        assertThat(server.commands).doesNotContain("MAIL");
    }

    @Test
    void certificateThatNobodyTrustsIsRefused() {
        server = new ScriptedServer(true, (command, time) -> null);
        channel = new EmailChannel(
                new MailServer(settings("localhost", null, Encryption.STARTTLS)), sender(), Clock.systemUTC());

        assertThat(send(1)).isInstanceOf(Delivery.Stopped.class);
        assertThat(server.commands).doesNotContain("MAIL");
    }

    private void start(ScriptedServer.Script script) {
        start(script, null, Encryption.NONE);
    }

    private void start(ScriptedServer.Script script, @Nullable String username, Encryption encryption) {
        server = new ScriptedServer(false, script);
        channel = channel("127.0.0.1", username, encryption);
    }

    private EmailChannel channel(String host, @Nullable String username, Encryption encryption) {
        MailServer mail = new MailServer(settings(host, username, encryption), ScriptedServer.trust());
        return new EmailChannel(mail, sender(), Clock.systemUTC());
    }

    private SmtpSettings settings(String host, @Nullable String username, Encryption encryption) {
        return new SmtpSettings(
                host,
                server.port(),
                encryption,
                username,
                username == null ? null : "topsecret",
                Duration.ofSeconds(2),
                Duration.ofSeconds(1));
    }

    private static Sender sender() {
        return new Sender("Demo Trading", Mode.TEST, MAIL);
    }

    private Delivery send(int number) {
        Recipient recipient = new Recipient(ChannelKind.EMAIL, "ap" + number + "@example.com");
        MessageId id = new MessageId("<il." + "%040x".formatted(number) + "@example.com>");
        Instant now = Instant.parse("2026-11-24T02:00:00Z");
        Notice notice = new Notice(
                number,
                new NoticeKey(number, 1, Purpose.INVOICE, recipient),
                new InvoiceNumber("INV-" + number),
                id,
                NoticeState.SENDING,
                null,
                new Tries(1, now, now),
                now,
                now);
        return channel.deliver(new Message(notice, recipient, new Content.Email("s", "t", "<p>t</p>")));
    }
}
