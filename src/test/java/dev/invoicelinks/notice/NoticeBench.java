package dev.invoicelinks.notice;

import dev.invoicelinks.Database;
import dev.invoicelinks.notice.smtp.EmailChannel;
import dev.invoicelinks.notice.smtp.Encryption;
import dev.invoicelinks.notice.smtp.MailServer;
import dev.invoicelinks.notice.smtp.SmtpSettings;
import dev.invoicelinks.run.Progress;
import dev.invoicelinks.run.StopSignal;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** How fast notices leave over one kept SMTP connection, each marked and committed, against bare mail over such a connection in the same run. */
public final class NoticeBench {

    private static final PrintStream OUT = System.out;
    private static final int WARM_UP = 1_000;

    private NoticeBench() {}

    /** @param arguments how many messages; 10,000 when none is said */
    public static void main(String[] arguments) throws Exception {
        int messages = arguments.length == 0 ? 10_000 : Integer.parseInt(arguments[0]);
        try (MailSink sink = new MailSink()) {
            bare(sink, WARM_UP);
            send(sink, WARM_UP);
            long bare = bare(sink, messages);
            long sent = send(sink, messages);
            OUT.printf("%,d e-mails over one connection%n", messages);
            OUT.printf("  bare mail    %8.1f a second%n", messages * 1e9 / bare);
            OUT.printf("  notices      %8.1f a second%n", messages * 1e9 / sent);
            OUT.printf("  sending reaches %.1f %% of bare mail%n", bare * 100.0 / sent);
        }
        System.exit(0);
    }

    /** The same messages as notices make, rendered before, over one transport. */
    private static long bare(MailSink sink, int messages) throws Exception {
        Properties properties = new Properties();
        properties.put("mail.smtp.quitwait", "false");
        Session session = Session.getInstance(properties);
        try (NoticeBooks books = new NoticeBooks(Database.H2);
                Transport transport = session.getTransport("smtp")) {
            books.link("INV-1", NoticeBooks.mailed("a@customer.co.th"));
            DueNotice due = books.notices
                    .due(books.merchant, NoticeState.PENDING, NoticeBooks.NOW, 0, 1)
                    .get(0);
            Content.Email content = (Content.Email)
                    Templates.read(NoticeBooks.SETTINGS, NoticeBooks.MAIL).content(due, "Demo Trading");
            transport.connect("127.0.0.1", sink.port(), null, null);
            long begun = System.nanoTime();
            for (int message = 0; message < messages; message++) {
                MimeMessage mail =
                        EmailMessage.of(due.notice(), due.notice().recipient(), content, books.sender(), Instant.EPOCH);
                transport.sendMessage(mail, mail.getAllRecipients());
            }
            return System.nanoTime() - begun;
        }
    }

    private static long send(MailSink sink, int messages) {
        try (NoticeBooks books = new NoticeBooks(Database.H2)) {
            for (int number = 1; number <= messages; number++) {
                books.link("INV-" + number, NoticeBooks.mailed("a" + number + "@customer.co.th"));
            }
            SmtpSettings settings = new SmtpSettings(
                    "127.0.0.1",
                    sink.port(),
                    Encryption.NONE,
                    null,
                    null,
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(5));
            EmailChannel email = new EmailChannel(new MailServer(settings), books.sender(), NoticeBooks.CLOCK);
            Routes routes = new Routes(
                    new Outbox(java.nio.file.Path.of("target/unused"), books.sender(), NoticeBooks.CLOCK),
                    Map.of(ChannelKind.EMAIL, email),
                    true,
                    List.of());
            Sending sending = books.sending(routes, OnUnknown.WAIT);
            long begun = System.nanoTime();
            SendingReport report = sending.send(books.run, new StopSignal(), Progress.SILENT);
            long took = System.nanoTime() - begun;
            if (report.sent() != messages) {
                throw new IllegalStateException(report.sent() + " of " + messages + " sent");
            }
            return took;
        }
    }
}
