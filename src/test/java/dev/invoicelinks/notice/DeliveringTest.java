package dev.invoicelinks.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.invoicelinks.Database;
import dev.invoicelinks.notice.smtp.EmailChannel;
import dev.invoicelinks.notice.smtp.Encryption;
import dev.invoicelinks.notice.smtp.MailServer;
import dev.invoicelinks.notice.smtp.SmtpSettings;
import dev.invoicelinks.run.Progress;
import dev.invoicelinks.run.StopSignal;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages that really leave: what is marked when, what each answer makes of a notice, and that a customer gets none twice. */
@ParameterizedClass
@EnumSource(Database.class)
final class DeliveringTest {

    @TempDir
    private Path folder;

    private final NoticeBooks books;
    private final Scripted channel = new Scripted();

    DeliveringTest(Database database) {
        books = new NoticeBooks(database);
    }

    @AfterEach
    void close() {
        books.close();
    }

    @Test
    void everyMessageIsMarkedSendingBeforeItLeaves() {
        books.link("INV-1", NoticeBooks.mailed("a@customer.co.th"));
        books.link("INV-2", NoticeBooks.mailed("b@customer.co.th"));

        SendingReport report = live();

        assertThat(report.sent()).isEqualTo(2);
        assertThat(channel.statesSeen).containsExactly("INV-1 SENDING | INV-2 PENDING", "INV-1 SENT | INV-2 SENDING");
        assertThat(books.states()).containsExactly("INV-1 SENT", "INV-2 SENT");
    }

    @Test
    void greylistedMessageIsTriedAgainLaterUnderTheSameIdAndGivenUpAfterFourDays() {
        books.link("INV-1", NoticeBooks.mailed("a@customer.co.th"));
        channel.answers.add(new Delivery.Later("450 greylisted"));
        assertThat(live().retried()).isEqualTo(1);
        assertThat(books.states()).containsExactly("INV-1 RETRY");

        live();
        assertThat(channel.messageIds).as("not before half an hour").hasSize(1);

        after(Duration.ofMinutes(31));
        channel.answers.add(new Delivery.Later("450 greylisted"));
        live();
        after(Duration.ofDays(4).plusMinutes(1));
        channel.answers.add(new Delivery.Later("450 greylisted"));
        assertThat(live().bounced()).isEqualTo(1);

        assertThat(books.states()).containsExactly("INV-1 BOUNCED");
        assertThat(channel.messageIds).hasSize(3).containsOnly(channel.messageIds.get(0));
    }

    @Test
    void refusedMessageIsFinalAndTheOthersGoOn() {
        books.link("INV-1", NoticeBooks.mailed("a@customer.co.th"));
        books.link("INV-2", NoticeBooks.mailed("b@customer.co.th"));
        channel.answers.add(new Delivery.Refused("550 no such user"));

        live();

        assertThat(books.states()).containsExactly("INV-1 BOUNCED", "INV-2 SENT");
    }

    @Test
    void messageWithoutAReplyIsNotSentAgainUnlessThatIsAskedFor() {
        books.link("INV-1", NoticeBooks.mailed("a@customer.co.th"));
        channel.answers.add(new Delivery.Unknown("no reply"));
        live();
        live();
        assertThat(books.states()).containsExactly("INV-1 SEND_UNKNOWN");
        assertThat(channel.messageIds).hasSize(1);

        send(OnUnknown.RESEND, true, List.of());

        assertThat(books.states()).containsExactly("INV-1 SENT");
        assertThat(channel.messageIds).hasSize(2).containsOnly(channel.messageIds.get(0));
    }

    @Test
    void messageThatAKillLeftSendingIsUnknown() {
        books.link("INV-1", NoticeBooks.mailed("a@customer.co.th"));
        books.books.template().update("update notice set state = 'SENDING', way = 'SMTP', attempts = 1");

        live();

        assertThat(books.states()).containsExactly("INV-1 SEND_UNKNOWN");
        assertThat(channel.messageIds).isEmpty();
    }

    @Test
    void channelThatStopsLeavesEverythingPending() {
        books.link("INV-1", NoticeBooks.mailed("a@customer.co.th"));
        books.link("INV-2", NoticeBooks.mailed("b@customer.co.th"));
        channel.answers.add(new Delivery.Stopped("535 wrong password"));

        SendingReport report = live();

        assertThat(report.stopped()).containsExactly("535 wrong password");
        assertThat(books.states()).containsExactly("INV-1 PENDING", "INV-2 PENDING");
        assertThat(channel.messageIds).hasSize(1);
        live();
        assertThat(books.states()).containsExactly("INV-1 SENT", "INV-2 SENT");
    }

    /** A process that lives on sends again when the channel was put right. */
    @Test
    void channelThatStoppedIsTriedAgainByTheNextRunOfTheSameProcess() {
        books.link("INV-1", NoticeBooks.mailed("a@customer.co.th"));
        channel.answers.add(new Delivery.Stopped("535 wrong password"));
        Sending sending =
                books.sending(new Routes(channel, Map.of(ChannelKind.EMAIL, channel), true, List.of()), OnUnknown.WAIT);

        sending.send(books.run, new StopSignal(), Progress.SILENT);
        assertThat(books.states()).containsExactly("INV-1 PENDING");
        sending.send(books.run, new StopSignal(), Progress.SILENT);

        assertThat(books.states()).containsExactly("INV-1 SENT");
    }

    @Test
    void stopIsSeenBetweenTwoMessages() {
        books.link("INV-1", NoticeBooks.mailed("a@customer.co.th"));
        books.link("INV-2", NoticeBooks.mailed("b@customer.co.th"));
        StopSignal stop = new StopSignal();
        channel.whileSending = stop::raise;

        books.sending(routes(true, List.of()), OnUnknown.WAIT).send(books.run, stop, Progress.SILENT);

        assertThat(books.states()).containsExactly("INV-1 SENT", "INV-2 PENDING");
    }

    @Test
    void addressThatIsReservedForExamplesIsRefusedWhenCustomersAreWrittenTo() {
        books.link("INV-1", NoticeBooks.mailed("a@example.com"));
        books.link("INV-2", NoticeBooks.mailed("a@shop.test"));

        assertThat(live().bounced()).isEqualTo(2);
        assertThat(channel.messageIds).isEmpty();
    }

    @Test
    void withoutLiveModeNothingGoesToACustomer() {
        books.link("INV-1", NoticeBooks.mailed("a@customer.co.th"));

        SendingReport report = send(OnUnknown.WAIT, false, List.of());

        assertThat(report.laid()).isEqualTo(1);
        assertThat(channel.messageIds).isEmpty();
    }

    @Test
    void testAddressGetsEveryMessageInstead() {
        books.link("INV-1", NoticeBooks.mailed("a@customer.co.th"));
        books.link("INV-2", NoticeBooks.customer("Sukjai", List.of(), "+66812345678"));

        SendingReport report =
                send(OnUnknown.WAIT, false, List.of(new Recipient(ChannelKind.EMAIL, "me@customer.co.th")));

        assertThat(report.sent()).isEqualTo(1);
        assertThat(report.laid()).as("there is no test phone").isEqualTo(1);
        assertThat(channel.recipients).containsExactly("me@customer.co.th");
        assertThat(books.books
                        .client()
                        .sql("select reason from notice where channel = 'EMAIL'")
                        .query(String.class)
                        .single())
                .startsWith("to notice.test-to instead of the customer: ");
    }

    @Test
    void wayThatIsNotConfiguredKeepsItsMessages() {
        books.link("INV-1", NoticeBooks.customer("Sukjai", List.of(), "+66812345678"));

        assertThat(live().kept()).isEqualTo(1);
        assertThat(books.books
                        .client()
                        .sql("select reason from notice")
                        .query(String.class)
                        .single())
                .contains("No way to send by SMS");
    }

    @Test
    void realMailServerGetsTheMessageMarkedAsATest() throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            SmtpSettings settings = new SmtpSettings(
                    "127.0.0.1",
                    mail.getSmtp().getPort(),
                    Encryption.NONE,
                    null,
                    null,
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(5));
            EmailChannel email = new EmailChannel(new MailServer(settings), books.sender(), NoticeBooks.CLOCK);
            for (int number = 1; number <= 20; number++) {
                books.link("INV-" + number, NoticeBooks.mailed("a" + number + "@customer.co.th"));
            }
            Routes routes = new Routes(
                    new Outbox(folder, books.sender(), NoticeBooks.CLOCK),
                    Map.of(ChannelKind.EMAIL, email),
                    false,
                    List.of(new Recipient(ChannelKind.EMAIL, "me@customer.co.th")));

            SendingReport report =
                    books.sending(routes, OnUnknown.WAIT).send(books.run, new StopSignal(), Progress.SILENT);

            assertThat(report.sent()).isEqualTo(20);
            MimeMessage[] received = mail.getReceivedMessagesForDomain("customer.co.th");
            assertThat(received).hasSize(20);
            assertThat(received[0].getSubject()).startsWith("[TEST] Invoice INV-");
            assertThat(received[0].getAllRecipients()[0]).hasToString("me@customer.co.th");
            assertThat(received[0].getMessageID())
                    .isIn(books.books
                            .client()
                            .sql("select message_id from notice")
                            .query(String.class)
                            .list());
        } finally {
            mail.stop();
        }
    }

    private SendingReport live() {
        return send(OnUnknown.WAIT, true, List.of());
    }

    private SendingReport send(OnUnknown onUnknown, boolean live, List<Recipient> testTo) {
        return books.sending(routes(live, testTo), onUnknown).send(books.run, new StopSignal(), Progress.SILENT);
    }

    private Routes routes(boolean live, List<Recipient> testTo) {
        return new Routes(
                new Outbox(folder, books.sender(), books.clock), Map.of(ChannelKind.EMAIL, channel), live, testTo);
    }

    private void after(Duration time) {
        books.clock = Clock.fixed(NoticeBooks.NOW.plus(time), ZoneOffset.UTC);
    }

    /** A channel whose every answer the test decides; what it does not decide is taken. */
    private final class Scripted implements Channel {

        private final Deque<Delivery> answers = new ArrayDeque<>();
        private final List<String> statesSeen = new ArrayList<>();
        private final List<String> messageIds = new ArrayList<>();
        private final List<String> recipients = new ArrayList<>();
        private Runnable whileSending = () -> {};

        @Override
        public Way way() {
            return Way.SMTP;
        }

        @Override
        public Delivery deliver(Message message) {
            statesSeen.add(String.join(" | ", books.states()));
            messageIds.add(message.notice().messageId().value());
            recipients.add(message.to().address());
            whileSending.run();
            @Nullable Delivery answer = answers.poll();
            return answer == null ? new Delivery.Sent("250 ok") : answer;
        }

        @Override
        public void close() {}
    }
}
