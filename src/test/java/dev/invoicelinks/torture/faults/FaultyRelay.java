package dev.invoicelinks.torture.faults;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Stands before a mail server and passes on what it hears, except where a fault strikes: then it says something else, or nothing. */
final class FaultyRelay implements AutoCloseable {

    /** The connection is closed before the server has heard of it. */
    static final String DROP = "DROP";

    /** The server has taken it and its reply is lost. */
    static final String DROP_AFTER = "DROP AFTER";

    /** The reply arrives, and then the connection is closed. */
    static final String REPLY_THEN_DROP = "REPLY THEN DROP";

    /** The server has taken it and its reply never comes. */
    static final String SILENCE_AFTER = "SILENCE AFTER";

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Strike> strikes = new ConcurrentHashMap<>();
    private volatile int serverPort;

    FaultyRelay() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.submit(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Where what it hears is passed on to. */
    void passOnTo(int port) {
        serverPort = port;
    }

    /**
     * From now on.
     *
     * @param command GREETING, EHLO, MAIL, RCPT, DATA or DOT
     * @param reply said instead of the server, which hears nothing of the command; or one of the words above
     */
    void strike(String command, String reply, Odds odds) {
        strikes.put(command, new Strike(reply, odds));
    }

    void calm() {
        strikes.clear();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                threads.submit(() -> converse(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private @Nullable Void converse(Socket client) throws IOException {
        try (client;
                Conversation conversation = new Conversation(client)) {
            conversation.run();
        } catch (IOException gone) {
            // one of both hung up, or a fault closed the connection: that is what a relay of faults is for
            return null;
        }
        return null;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        threads.shutdownNow();
    }

    private record Strike(String reply, Odds odds) {}

    /** One end of a conversation, line by line. */
    private static final class Line implements Closeable {

        private final Socket socket;
        private final BufferedReader in;

        Line(Socket socket) throws IOException {
            this.socket = socket;
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        }

        String read() throws IOException {
            String line = in.readLine();
            if (line == null) {
                throw new IOException("hung up");
            }
            return line;
        }

        /** A reply of one line or many. */
        List<String> reply() throws IOException {
            List<String> lines = new ArrayList<>();
            do {
                lines.add(read());
            } while (lines.get(lines.size() - 1).startsWith("-", 3));
            return lines;
        }

        void write(List<String> lines) throws IOException {
            socket.getOutputStream().write((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private final class Conversation implements Closeable {

        private final Line client;
        private final Line server;

        Conversation(Socket client) throws IOException {
            this.client = new Line(client);
            this.server = new Line(new Socket(InetAddress.getLoopbackAddress(), serverPort));
        }

        void run() throws IOException {
            exchange("GREETING", List.of());
            while (true) {
                String line = client.read();
                String command = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
                List<String> reply = exchange(command, List.of(line));
                if (command.equals("DATA") && reply.get(0).startsWith("354")) {
                    exchange("DOT", content());
                }
            }
        }

        private List<String> content() throws IOException {
            List<String> lines = new ArrayList<>();
            do {
                lines.add(client.read());
            } while (!lines.get(lines.size() - 1).equals("."));
            return lines;
        }

        private List<String> exchange(String command, List<String> lines) throws IOException {
            Strike strike = strikes.get(command);
            if (strike == null || !strike.odds().strike()) {
                return answered(lines);
            }
            switch (strike.reply()) {
                case DROP -> throw new IOException("dropped");
                case DROP_AFTER -> {
                    passed(lines);
                    throw new IOException("dropped");
                }
                case REPLY_THEN_DROP -> {
                    answered(lines);
                    throw new IOException("dropped");
                }
                case SILENCE_AFTER -> {
                    passed(lines);
                    throw new IOException("client gave up: " + client.read());
                }
                default -> {
                    client.write(List.of(strike.reply()));
                    hangUpAfter(command, strike.reply());
                    return List.of(strike.reply());
                }
            }
        }

        /** A server that says 421 closes; one that has refused a message it never heard the end of must not wait for it. */
        private void hangUpAfter(String command, String reply) throws IOException {
            if (reply.startsWith("421") || command.equals("DOT")) {
                throw new IOException("closed");
            }
        }

        private List<String> answered(List<String> lines) throws IOException {
            List<String> reply = passed(lines);
            client.write(reply);
            return reply;
        }

        private List<String> passed(List<String> lines) throws IOException {
            if (!lines.isEmpty()) {
                server.write(lines);
            }
            return server.reply();
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
