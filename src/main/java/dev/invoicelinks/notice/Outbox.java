package dev.invoicelinks.notice;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;

/**
 * Lays messages down as files that a mail program opens: nobody is written to.
 *
 * <p>Safe to repeat: a message has one name, derived from its Message-ID, so a second laying down replaces the first.
 */
public final class Outbox implements Channel {

    private static final String LAID_DOWN = "laid down in the outbox; nobody was written to";

    private final Path folder;
    private final Sender sender;
    private final Clock clock;

    public Outbox(Path folder, Sender sender, Clock clock) {
        this.folder = folder;
        this.sender = sender;
        this.clock = clock;
    }

    @Override
    public Way way() {
        return Way.OUTBOX;
    }

    @Override
    public Delivery deliver(Message message) {
        lay(message.notice(), message.content());
        return new Delivery.Sent(LAID_DOWN);
    }

    /** Nothing stays open. */
    @Override
    public void close() {}

    /** Writes the message to its name, whole or not at all. */
    private void lay(Notice notice, Content content) {
        try {
            makeFolder();
            if (content instanceof Content.Email email) {
                write(
                        notice.messageId().fileName() + ".eml",
                        out -> EmailMessage.of(notice, notice.recipient(), email, sender, clock.instant())
                                .writeTo(out));
            } else if (content instanceof Content.Short text) {
                byte[] bytes = shortMessage(notice, text).getBytes(StandardCharsets.UTF_8);
                write(notice.messageId().fileName() + "." + notice.channel().word() + ".txt", out -> out.write(bytes));
            }
        } catch (IOException full) {
            throw new UncheckedIOException("The outbox " + folder + " cannot be written: " + full.getMessage(), full);
        } catch (MessagingException impossible) {
            throw new IllegalStateException("The message " + notice.messageId() + " cannot be made", impossible);
        }
    }

    private String shortMessage(Notice notice, Content.Short text) {
        return "To: " + notice.recipient().address() + "\n\n" + sender.mark() + text.text() + "\n";
    }

    private void write(String name, Writing writing) throws IOException, MessagingException {
        Path whole = folder.resolve(name);
        Path part = folder.resolve(name + ".part");
        try (FileChannel file = FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(file)) {
            writing.to(out);
            file.force(true);
        }
        Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Messages name customers: only the owner of the files reads them. */
    private void makeFolder() throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder.toAbsolutePath().getParent());
        try {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (UnsupportedOperationException noPosix) {
            Files.createDirectory(folder);
        }
    }

    /** Writes one message. */
    private interface Writing {

        void to(OutputStream out) throws IOException, MessagingException;
    }
}
