package dev.invoicelinks.torture.checker;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message as its recipient has it.
 *
 * @param id the same for two copies of one message
 * @param to one recipient
 * @param address what the payment address in it ends with; empty when it names none
 * @param after the last line of the provider's journal when it arrived; empty when nobody wrote that down
 * @param laidDownAt when its file was written
 */
record Message(Path file, String id, String to, String text, String address, Optional<Long> after, Instant laidDownAt) {

    /** Headers that a recording mail server puts above what it got. */
    public static final String RECORDED_TO = "X-Recorded-To";

    public static final String RECORDED_AFTER = "X-Recorded-After";

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"<>]*/([0-9A-Z]{10,})\\b");
    private static final Pattern SHORT = Pattern.compile("^To: (.*)\\R\\R(?s:(.*))$");

    static Message read(Path file) {
        return file.toString().endsWith(".eml") ? mail(file) : shortMessage(file);
    }

    private static Message mail(Path file) {
        try {
            MimeMessage mail = new MimeMessage(
                    Session.getInstance(new Properties()), new ByteArrayInputStream(Folder.bytes(file)));
            String to = mail.getHeader(RECORDED_TO, ",");
            String after = mail.getHeader(RECORDED_AFTER, ",");
            return of(
                    file,
                    String.valueOf(mail.getMessageID()),
                    to == null ? mail.getHeader("To", ",") : to,
                    mail.getSubject() + "\n" + text(mail.getContent()),
                    Optional.ofNullable(after).map(Long::valueOf));
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(file + " is no message", unreadable);
        }
    }

    private static String text(Object content) throws MessagingException, IOException {
        if (!(content instanceof Multipart parts)) {
            return String.valueOf(content);
        }
        StringBuilder all = new StringBuilder();
        for (int place = 0; place < parts.getCount(); place++) {
            BodyPart part = parts.getBodyPart(place);
            all.append(text(part.getContent())).append('\n');
        }
        return all.toString();
    }

    private static Message shortMessage(Path file) {
        Matcher written = SHORT.matcher(Folder.text(file));
        return written.matches()
                ? of(file, file.getFileName().toString(), written.group(1), written.group(2), Optional.empty())
                : of(file, file.getFileName().toString(), "", Folder.text(file), Optional.empty());
    }

    private static Message of(Path file, String id, String to, String text, Optional<Long> after) {
        Matcher address = ADDRESS.matcher(text);
        try {
            return new Message(
                    file,
                    id,
                    to.strip(),
                    text,
                    address.find() ? address.group(1) : "",
                    after,
                    Files.getLastModifiedTime(file).toInstant());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return id + " to " + to;
    }
}
