package dev.invoicelinks.sandbox.page.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages of an outbox folder, read back. */
final class InboxTest {

    private static final String EMAIL = """
            From: =?UTF-8?B?44OH44Oi5ZWG5LqL?= <invoices@example.com>
            To: Ana <ana@example.com>
            Subject: =?UTF-8?B?4LmD4Lia4LmB4LiI4LmJ4LiH4Lir4LiZ4Li14LmJIElOVi0x?=
            Date: Wed, 25 Nov 2026 09:00:00 +0700
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary=b

            --b
            Content-Type: text/plain; charset=UTF-8

            Pay by http://127.0.0.1:8420/pay/ABC, thank you. http://127.0.0.1:8420/pay/ABC
            --b
            Content-Type: text/html; charset=UTF-8

            <p>Pay <a href="http://127.0.0.1:8420/pay/ABC">here</a></p>
            --b
            Content-Type: text/plain
            Content-Disposition: attachment; filename=other.txt

            not this
            --b--
            """.replace("\n", "\r\n");

    @TempDir
    private Path folder;

    @Test
    void emailIsReadWithItsNamesSubjectAndBothBodies() throws IOException {
        write("a1.eml", EMAIL, 1);

        Letter letter = new Inbox(folder).letter("a1.eml").orElseThrow();

        assertThat(letter.channel()).isEqualTo("email");
        assertThat(letter.from()).isEqualTo("デモ商事 <invoices@example.com>");
        assertThat(letter.to()).isEqualTo("Ana <ana@example.com>");
        assertThat(letter.subject()).isEqualTo("ใบแจ้งหนี้ INV-1");
        assertThat(letter.arrivedAt()).isEqualTo(Instant.parse("2026-11-25T02:00:00Z"));
        assertThat(letter.text()).startsWith("Pay by").doesNotContain("not this");
        assertThat(letter.html()).startsWith("<p>Pay");
        assertThat(letter.addresses()).containsExactly("http://127.0.0.1:8420/pay/ABC");
    }

    @Test
    void textMessageNamesItsReceiverAndChannel() throws IOException {
        write("b2.sms.txt", "To: +66812345678\n\nINV-1: THB 20.00 http://127.0.0.1:8420/pay/ABC\n", 1);

        Letter letter = new Inbox(folder).letter("b2.sms.txt").orElseThrow();

        assertThat(letter.channel()).isEqualTo("sms");
        assertThat(letter.to()).isEqualTo("+66812345678");
        assertThat(letter.headline()).startsWith("INV-1: THB 20.00");
    }

    @Test
    void newestComeFirstAndOtherFilesAreNotMessages() throws IOException {
        write("old.eml", EMAIL, 1);
        write("new.eml", EMAIL, 2);
        write("half.eml.part", EMAIL, 3);
        Files.createDirectory(folder.resolve("folder.eml"));

        assertThat(new Inbox(folder).names()).containsExactly("new.eml", "old.eml");
    }

    @Test
    void folderThatIsNotThereYetIsEmpty() {
        assertThat(new Inbox(folder.resolve("none")).names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../secret.txt", "..\\secret.txt", "/etc/passwd", "a/../b.eml", "none.eml", "", "a\u0000.eml"})
    void nothingOutsideTheFolderIsRead(String name) throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "secret");
        Path inner = Files.createDirectory(folder.resolve("outbox"));

        assertThat(new Inbox(inner).letter(name)).isEmpty();
    }

    @Test
    void shortcutOutOfTheFolderIsNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        Path inner = Files.createDirectory(folder.resolve("outbox"));
        Files.createSymbolicLink(inner.resolve("a.txt"), secret);

        assertThat(new Inbox(inner).letter("a.txt")).isEmpty();
    }

    @Test
    void brokenMailIsShownAsFarAsItCanBeRead() throws IOException {
        write("broken.eml", "\u0000\u0001 no header\n\nnothing", 1);

        assertThat(new Inbox(folder).letter("broken.eml")).isPresent();
    }

    private void write(String name, String text, long second) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(second)));
    }
}
