package dev.invoicelinks.notice.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** A mail server on a bare socket that says what a test tells it to, command by command; keeps what it took. */
final class ScriptedServer implements AutoCloseable {

    /** Instead of a reply: the connection is closed. */
    static final String DROP = "DROP";

    /** Instead of a reply: nothing, until the client gives up. */
    static final String SILENCE = "SILENCE";

    private static final int LONGEST_WAIT_MILLIS = 10_000;
    private static final SSLContext TLS = tls();

    /** Message-IDs of the messages whose final dot arrived. */
    final List<String> arrived = Collections.synchronizedList(new ArrayList<>());

    /** Message-IDs of the messages that were taken with a 2yz. */
    final List<String> taken = Collections.synchronizedList(new ArrayList<>());

    final AtomicInteger connections = new AtomicInteger();
    final List<String> commands = Collections.synchronizedList(new ArrayList<>());
    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Script script;
    private final boolean startTls;

    ScriptedServer(boolean startTls, Script script) {
        this.script = script;
        this.startTls = startTls;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getByName("0.0.0.0"));
        } catch (IOException taken) {
            throw new IllegalStateException(taken);
        }
        threads.submit(this::accept);
    }

    /** What the server says to a command. */
    interface Script {

        /**
         * The reply.
         *
         * @param command EHLO, AUTH, MAIL, RCPT, DATA, DOT or GREETING
         * @param time how often this command came before, over all connections
         * @return null for the usual reply
         */
        @Nullable
        String reply(String command, int time);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Trusts this server's certificate. */
    static SSLSocketFactory trust() {
        return TLS.getSocketFactory();
    }

    /** A certificate of its own for localhost and 127.0.0.1, made by the JDK's own tool. */
    private static SSLContext tls() {
        try {
            Path file = Files.createTempDirectory("scripted").resolve("server.p12");
            Process tool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "server",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "san=dns:localhost,ip:127.0.0.1",
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            "changeit",
                            "-keystore",
                            file.toString())
                    .inheritIO()
                    .start();
            if (tool.waitFor() != 0) {
                throw new IllegalStateException("keytool made no certificate");
            }
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                keys.load(in, "changeit".toCharArray());
            }
            KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            own.init(keys, "changeit".toCharArray());
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            String alias = keys.aliases().nextElement();
            trusted.setCertificateEntry("server", keys.getCertificate(alias));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connection.setSoTimeout(LONGEST_WAIT_MILLIS);
                connections.incrementAndGet();
                threads.submit(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket plain) {
        try (plain) {
            new Conversation(plain).run();
        } catch (IOException gone) {
            // the client hung up, or the script closed the connection: both are what a test is about
            return;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        threads.shutdownNow();
    }

    private final class Conversation {

        private Socket connection;
        private BufferedReader in;
        private OutputStream out;

        Conversation(Socket connection) throws IOException {
            this.connection = connection;
            use(connection);
        }

        private void use(Socket next) throws IOException {
            connection = next;
            in = new BufferedReader(new InputStreamReader(next.getInputStream(), StandardCharsets.ISO_8859_1));
            out = next.getOutputStream();
        }

        void run() throws IOException {
            if (!say("GREETING", "220 scripted ESMTP")) {
                return;
            }
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(java.util.Locale.ROOT);
                if (!answer(command)) {
                    return;
                }
            }
        }

        private boolean answer(String command) throws IOException {
            return switch (command) {
                case "EHLO" -> say(command, "250-scripted\r\n" + offered() + "250 AUTH PLAIN LOGIN");
                case "STAR" -> startTls();
                case "AUTH" -> say(command, "235 2.7.0 accepted");
                case "DATA" -> !say(command, "354 go ahead") ? false : !said("354") || message();
                case "QUIT" -> {
                    write("221 bye");
                    yield false;
                }
                default -> say(command, "250 2.0.0 ok");
            };
        }

        private String offered() {
            return startTls && !(connection instanceof SSLSocket) ? "250-STARTTLS\r\n" : "";
        }

        private boolean startTls() throws IOException {
            commands.add("STARTTLS");
            write("220 go ahead");
            SSLSocket secured =
                    (SSLSocket) TLS.getSocketFactory().createSocket(connection, null, connection.getPort(), true);
            secured.setUseClientMode(false);
            secured.startHandshake();
            use(secured);
            return true;
        }

        private String last = "";
        private String id = "";

        private boolean said(String code) {
            return last.startsWith(code);
        }

        private boolean message() throws IOException {
            id = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("Message-ID: ")) {
                    id = line.substring("Message-ID: ".length());
                } else if (line.equals(".")) {
                    arrived.add(id);
                    return say("DOT", "250 2.0.0 queued as " + arrived.size());
                } else if (script.reply("CONTENT", 0) != null) {
                    return false;
                }
            }
            return false;
        }

        private boolean say(String command, String usual) throws IOException {
            int time = (int) commands.stream().filter(command::equals).count();
            commands.add(command);
            String scripted = script.reply(command, time);
            last = scripted == null ? usual : scripted;
            if (command.equals("DOT") && said("250")) {
                // noted before the client hears it: a test may look as soon as the client has
                taken.add(id);
            }
            if (last.equals(DROP)) {
                return false;
            } else if (last.equals(SILENCE)) {
                in.readLine();
                return false;
            } else if (last.endsWith(DROP)) {
                last = last.substring(0, last.length() - DROP.length());
                write(last);
                return false;
            }
            write(last);
            return true;
        }

        private void write(String reply) throws IOException {
            out.write((reply + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
    }
}
