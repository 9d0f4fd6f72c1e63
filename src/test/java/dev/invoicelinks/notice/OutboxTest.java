package dev.invoicelinks.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.Database;
import dev.invoicelinks.run.Progress;
import dev.invoicelinks.run.StopSignal;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of the outbox, opened as a mail program would. */
final class OutboxTest {

    @TempDir
    private Path folder;

    @Test
    void messageIsMultipartWithTheLinkInBothParts() throws Exception {
        MimeMessage message = laid("en", "Aroi Dee", "THB", 150000);

        assertThat(message.getSubject()).isEqualTo("[TEST] Invoice INV-1 from Demo Trading: THB\u00a01,500.00");
        assertThat(message.getHeader("X-Invoice-Links-Mode")).containsExactly("test");
        assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo("Demo Trading");
        assertThat(message.getReplyTo()[0]).hasToString("answers@example.com");
        assertThat(message.getSentDate()).isEqualTo(Date.from(NoticeBooks.NOW));
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        assertThat(text(message))
                .contains(
                        "Dear Aroi Dee",
                        "THB\u00a01,500.00",
                        "24 December 2026",
                        "https://link.omise.co/INV-1",
                        "+66 2 123 4567");
        assertThat(html(message))
                .contains("href=\"https://link.omise.co/INV-1\"", "color-scheme")
                .doesNotContain("<img");
    }

    @Test
    void messageIdIsTheNoticesAndNamesTheFile() throws Exception {
        MimeMessage message = laid("en", "Aroi Dee", "THB", 150000);

        String name = files().get(0).getFileName().toString();
        assertThat(message.getMessageID()).isEqualTo("<" + name.replace(".eml", "") + "@example.com>");
    }

    @Test
    void thaiAndJapaneseArriveIntactWithTheirOwnAmountsAndDates() throws Exception {
        assertThat(text(laid("th", "บริษัท อร่อยดี จำกัด", "THB", 150000)))
                .contains("เรียน บริษัท อร่อยดี จำกัด", "฿1,500.00", "24 ธันวาคม");
        Files.walk(folder)
                .filter(Files::isRegularFile)
                .forEach(file -> file.toFile().delete());
        assertThat(text(laid("ja", "株式会社あおぞら", "JPY", 54000))).contains("株式会社あおぞら 様", "54,000", "2026年12月24日");
    }

    @Test
    void customersNameCanNeitherAddAHeaderNorMarkup() throws Exception {
        MimeMessage message = laid("en", "Evil\r\nBcc: all@example.com\r\n<b>Co</b>", "THB", 150000);

        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(html(message)).contains("&lt;b&gt;Co&lt;/b&gt;").doesNotContain("<b>Co");
    }

    @Test
    void onlyTheOwnerReadsTheOutbox() throws Exception {
        Path own = folder.resolve("outbox");
        try (NoticeBooks books = new NoticeBooks(Database.H2)) {
            books.link("INV-1", NoticeBooks.mailed("ap@example.com"));
            books.sending(own).send(books.run, new StopSignal(), Progress.SILENT);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
                .isEqualTo("rwx------");
    }

    private MimeMessage laid(String language, String customer, String currency, long minor) throws Exception {
        try (NoticeBooks books = new NoticeBooks(Database.H2)) {
            Money amount = Money.ofMinor(CurrencyUnit.of(currency), minor);
            books.link(
                    "INV-1",
                    NoticeBooks.customer(customer, List.of("ap@example.com"), null),
                    language,
                    amount,
                    "https://link.omise.co/");
            books.sending(folder).send(books.run, new StopSignal(), Progress.SILENT);
        }
        try (InputStream file = Files.newInputStream(files().get(0))) {
            return new MimeMessage(Session.getInstance(new Properties()), file);
        }
    }

    private List<Path> files() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String text(MimeMessage message) throws Exception {
        return ((MimeMultipart) message.getContent())
                .getBodyPart(0)
                .getContent()
                .toString();
    }

    private static String html(MimeMessage message) throws Exception {
        return ((MimeMultipart) message.getContent())
                .getBodyPart(1)
                .getContent()
                .toString();
    }
}
