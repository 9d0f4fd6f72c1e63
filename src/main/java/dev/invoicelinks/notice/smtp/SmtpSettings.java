package dev.invoicelinks.notice.smtp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The mail server.
 *
 * @param host null: there is none, and no e-mail leaves
 * @param username null: the server asks for none
 * @param connectTimeout longest wait for a connection
 * @param replyTimeout longest wait for one reply
 */
public record SmtpSettings(
        @Nullable String host,
        int port,
        Encryption encryption,
        @Nullable String username,
        @Nullable String password,
        Duration connectTimeout,
        Duration replyTimeout) {

    private static final int HIGHEST_PORT = 65_535;
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "::1");

    /** True when e-mail can leave at all. */
    public boolean isConfigured() {
        return host != null;
    }

    /** Every rule these values break, in words. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (port < 1 || port > HIGHEST_PORT) {
            problems.add("invoice-links.mail.port is \"" + port + "\": it must be from 1 to 65535, mostly 587.");
        }
        if (host == null) {
            return problems;
        }
        if (encryption == Encryption.NONE && !THIS_MACHINE.contains(host)) {
            problems.add(
                    "invoice-links.mail.encryption is \"none\": customers' names and links would travel in the open."
                            + " Only a mail server on this machine may be written to without; use starttls or tls.");
        }
        if (password != null && username == null) {
            problems.add("invoice-links.mail.password is set without invoice-links.mail.username. Set both or none.");
        }
        if (username != null && password == null) {
            problems.add(
                    "invoice-links.mail.username is set without a password. Set invoice-links.mail.password-file.");
        }
        return problems;
    }

    /** Never the password. */
    @Override
    public String toString() {
        return host + ":" + port + ", " + encryption;
    }
}
