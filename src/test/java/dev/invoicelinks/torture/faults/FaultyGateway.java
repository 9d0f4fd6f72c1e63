package dev.invoicelinks.torture.faults;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A gateway for text messages on a bare socket, which writes down every message it takes before it answers, and fails as it is told to. */
final class FaultyGateway implements AutoCloseable {

    /** What it does with a request. */
    enum Behaviour {
        FINE(true, "200", "{\"sid\":\"SM%d\"}"),
        RESET_BEFORE_WORK(false, "RESET", ""),
        RESET_AFTER_WORK(true, "RESET", ""),
        CLOSE_AFTER_WORK(true, "CLOSE", ""),
        SILENT_AFTER_WORK(true, "SILENCE", ""),
        ERROR_BEFORE_WORK(false, "500", "{\"message\":\"try later\"}"),
        ERROR_AFTER_WORK(true, "503", "<html>Service Unavailable</html>"),
        TIMEOUT_AFTER_WORK(true, "408", "{}"),
        SLOW_DOWN(false, "429", "{}"),
        REFUSED(false, "400", "{\"code\":21211}"),
        CREDENTIALS_REFUSED(false, "401", "{\"code\":20003}"),
        HTML_AFTER_WORK(true, "200", "<html>OK</html>"),
        NO_ID_AFTER_WORK(true, "200", "{}");

        private final boolean takes;
        private final String ending;
        private final String body;

        Behaviour(boolean takes, String ending, String body) {
            this.takes = takes;
            this.ending = ending;
            this.body = body;
        }
    }

    private final Path folder;
    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger taken = new AtomicInteger();
    private volatile @Nullable Strike strike;

    FaultyGateway(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.submit(this::accept);
    }

    /** Where messages are posted, as forms with {@code to}, {@code text} and {@code reference}. */
    String address() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/messages";
    }

    Path folder() {
        return folder;
    }

    void strike(Behaviour behaviour, Odds odds) {
        strike = new Strike(behaviour, odds);
    }

    void calm() {
        strike = null;
    }

    private Behaviour next() {
        Strike current = strike;
        return current != null && current.odds().strike() ? current.behaviour() : Behaviour.FINE;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                threads.submit(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            InputStream in = new BufferedInputStream(client.getInputStream());
            while (answer(client, form(in), next())) {
                continue;
            }
        } catch (IOException gone) {
            // the client has hung up, or was meant to think so
            return;
        }
    }

    private static Map<String, String> form(InputStream in) throws IOException {
        int length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring(header.indexOf(':') + 1).strip());
            }
        }
        Map<String, String> fields = new HashMap<>();
        for (String field : new String(in.readNBytes(length), StandardCharsets.UTF_8).split("&")) {
            String[] parts = field.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        int next = in.read();
        while (next >= 0 && next != '\n') {
            line.append((char) next);
            next = in.read();
        }
        if (next < 0) {
            throw new IOException("hung up");
        }
        return line.toString().strip();
    }

    private boolean answer(Socket client, Map<String, String> form, Behaviour behaviour) throws IOException {
        int number = behaviour.takes ? write(form) : 0;
        switch (behaviour.ending) {
            case "RESET" -> {
                client.setSoLinger(true, 0);
                return false;
            }
            case "CLOSE" -> {
                return false;
            }
            case "SILENCE" -> {
                return client.getInputStream().read() >= 0;
            }
            default -> {
                byte[] body = behaviour.body.formatted(number).getBytes(StandardCharsets.UTF_8);
                String head = "HTTP/1.1 " + behaviour.ending + " x\r\nContent-Length: " + body.length + "\r\n\r\n";
                client.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
                client.getOutputStream().write(body);
                client.getOutputStream().flush();
                return true;
            }
        }
    }

    /** Two copies of one message lie in two folders under one name. */
    private int write(Map<String, String> form) {
        int number = taken.incrementAndGet();
        try {
            Path copy = Files.createDirectories(folder.resolve("%06d".formatted(number)));
            Files.writeString(
                    copy.resolve(form.get("reference") + ".txt"), "To: " + form.get("to") + "\n\n" + form.get("text"));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return number;
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

    private record Strike(Behaviour behaviour, Odds odds) {}
}
