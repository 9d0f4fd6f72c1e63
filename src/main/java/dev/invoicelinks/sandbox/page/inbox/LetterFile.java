package dev.invoicelinks.sandbox.page.inbox;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a message's file: an e-mail (RFC 5322), or a text message with its receiver in the first line. A file that is broken is shown as the text it is. */
final class LetterFile {

    private static final int DEEPEST = 10;
    private static final String RECEIVER = "To: ";

    private LetterFile() {}

    static Letter read(Path file, Instant changed) {
        String name = file.getFileName().toString();
        try {
            return name.endsWith(".eml") ? email(file, name, changed) : text(file, name, changed);
        } catch (MessagingException | IOException broken) {
            return new Letter(name, "", "", "", "", changed, "This file cannot be read: " + broken.getMessage(), "");
        }
    }

    private static Letter email(Path file, String name, Instant changed) throws MessagingException, IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
            Date sent = message.getSentDate();
            return new Letter(
                    name,
                    "email",
                    addresses(message.getFrom()),
                    addresses(message.getRecipients(Message.RecipientType.TO)),
                    written(message.getSubject()),
                    sent == null ? changed : sent.toInstant(),
                    body(message, "text/plain", 0),
                    body(message, "text/html", 0));
        }
    }

    private static String addresses(Address @Nullable [] addresses) {
        return addresses == null
                ? ""
                : Arrays.stream(addresses).map(LetterFile::address).collect(Collectors.joining(", "));
    }

    private static String address(Address address) {
        return address instanceof InternetAddress internet && internet.getPersonal() != null
                ? internet.getPersonal() + " <" + internet.getAddress() + ">"
                : address.toString();
    }

    private static String written(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The first part of this type; attachments are nobody's text. */
    private static String body(Part part, String type, int depth) throws MessagingException, IOException {
        if (part.isMimeType(type) && part.getContent() instanceof String text) {
            return text;
        }
        if (depth < DEEPEST && part.getContent() instanceof Multipart parts) {
            for (int index = 0; index < parts.getCount(); index++) {
                BodyPart inner = parts.getBodyPart(index);
                String found =
                        Part.ATTACHMENT.equalsIgnoreCase(inner.getDisposition()) ? "" : body(inner, type, depth + 1);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    private static Letter text(Path file, String name, Instant changed) throws IOException {
        String whole = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        String first = whole.lines().findFirst().orElse("");
        boolean named = first.startsWith(RECEIVER);
        String[] parts = name.split("\\.");
        return new Letter(
                name,
                parts.length > 2 ? parts[parts.length - 2] : "",
                "",
                named ? first.substring(RECEIVER.length()) : "",
                "",
                changed,
                (named ? whole.substring(first.length()) : whole).strip(),
                "");
    }
}
