package dev.invoicelinks.torture;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A mail server that writes down every message it takes, for whom it was, and how far the provider's journal was then, before it answers that it has it. */
public final class RecordingMailServer implements AutoCloseable {

    private final Path folder;
    private final LongSupplier journalLine;
    private final AtomicInteger taken = new AtomicInteger();
    private final GreenMail server;
    private final Thread.@Nullable UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();

    /** Threads of the server end with an exception when a client is killed in the middle of a message, which is what happens here. */
    private static void complain(Thread thread, Throwable thrown) {
        if (!thread.getName().startsWith("smtp:")) {
            thrown.printStackTrace();
        }
    }

    /** @param journalLine the number of the journal's newest line */
    RecordingMailServer(Path folder, LongSupplier journalLine) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.journalLine = journalLine;
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        Thread.setDefaultUncaughtExceptionHandler(RecordingMailServer::complain);
        server.start();
        server.getUserManager().setMessageDeliveryHandler((message, recipient) -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                message.getMessage().writeTo(bytes);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            write(recipient.getEmail(), bytes.toByteArray());
            return user(recipient.getEmail());
        });
    }

    private GreenMailUser user(String address) throws MessagingException, UserException {
        GreenMailUser known = server.getUserManager().getUserByEmail(address);
        return known == null ? server.getUserManager().createUser(address, address, address) : known;
    }

    private void write(String recipient, byte[] message) {
        String head = "X-Recorded-To: " + recipient + "\r\nX-Recorded-After: " + journalLine.getAsLong() + "\r\n";
        byte[] headers = head.getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[headers.length + message.length];
        System.arraycopy(headers, 0, all, 0, headers.length);
        System.arraycopy(message, 0, all, headers.length, message.length);
        try {
            Path part = folder.resolve("arriving.part");
            Files.write(part, all);
            Files.move(part, folder.resolve("%06d.eml".formatted(taken.incrementAndGet())));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    /** How many messages it has answered for, or is about to. */
    public int taken() {
        return taken.get();
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        server.stop();
        Thread.setDefaultUncaughtExceptionHandler(before);
    }
}
