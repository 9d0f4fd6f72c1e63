package dev.invoicelinks.link.omise;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A provider on a bare socket that answers GETs well and POSTs as a test says; counts the POSTs that reached it. */
final class FaultyServer implements AutoCloseable {

    private static final int LONGEST_WAIT_MILLIS = 5_000;

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Behaviour behaviour;
    private final AtomicInteger posts = new AtomicInteger();

    FaultyServer(Behaviour behaviour) throws IOException {
        this.behaviour = behaviour;
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.submit(this::accept);
    }

    URI address(String scheme) {
        return URI.create(scheme + "://127.0.0.1:" + socket.getLocalPort());
    }

    int posts() {
        return posts.get();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connection.setSoTimeout(LONGEST_WAIT_MILLIS);
                threads.submit(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = connection.getInputStream();
            Request request = read(in);
            while (request != null) {
                if (request.line.startsWith("POST ")) {
                    posts.incrementAndGet();
                    behaviour.answer(new Exchange(connection, request.body));
                } else {
                    new Exchange(connection, "").json(200, "{\"object\":\"list\",\"data\":[],\"total\":0}");
                }
                request = connection.isClosed() ? null : read(in);
            }
        } catch (IOException gone) {
            // the client hung up or the fault closed the connection: both are what the test is about
            return;
        }
    }

    private static Request read(InputStream in) throws IOException {
        String line = line(in);
        if (line.isEmpty()) {
            return null;
        }
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String[] parts = header.toLowerCase(Locale.ROOT).split(":", 2);
            if (parts[0].equals("content-length")) {
                length = Integer.parseInt(parts[1].strip());
            }
        }
        return new Request(line, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }

    /** What happens after a POST was read whole. */
    interface Behaviour {

        void answer(Exchange exchange) throws IOException;
    }

    private record Request(String line, String body) {}

    /** One POST and its connection. */
    static final class Exchange {

        private final Socket connection;
        private final String body;

        Exchange(Socket connection, String body) {
            this.connection = connection;
            this.body = body;
        }

        String body() {
            return body;
        }

        void json(int status, String content, String... headers) throws IOException {
            answer(status, "application/json", content, headers);
        }

        void answer(int status, String type, String content, String... headers) throws IOException {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " x\r\nContent-Type: " + type
                    + "\r\nContent-Length: " + bytes.length + "\r\n");
            for (String header : headers) {
                head.append(header).append("\r\n");
            }
            raw(head.append("\r\n").toString());
            connection.getOutputStream().write(bytes);
            connection.getOutputStream().flush();
        }

        void raw(String text) throws IOException {
            OutputStream out = connection.getOutputStream();
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        /** Closes in order. */
        void close() throws IOException {
            connection.close();
        }

        /** Breaks the connection off with a reset. */
        void reset() throws IOException {
            connection.setSoLinger(true, 0);
            connection.close();
        }

        /** Says nothing more until the client gives up. */
        void waitForTheClient() throws IOException {
            while (connection.getInputStream().read() >= 0) {
                continue;
            }
        }

        /** A byte now and then, as long as the client listens. */
        void drip(String text, long nanosApart) throws IOException {
            for (byte next : text.getBytes(StandardCharsets.UTF_8)) {
                connection.getOutputStream().write(next);
                connection.getOutputStream().flush();
                java.util.concurrent.locks.LockSupport.parkNanos(nanosApart);
            }
        }
    }
}
