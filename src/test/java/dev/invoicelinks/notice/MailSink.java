package dev.invoicelinks.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A mail server that takes every message and keeps none, so that it is not what a benchmark measures. */
final class MailSink implements AutoCloseable {

    private static final byte[] OK = "250 ok\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    MailSink() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        threads.submit(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connection.setTcpNoDelay(true);
                threads.submit(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void serve(Socket connection) {
        try (connection;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1))) {
            OutputStream out = connection.getOutputStream();
            out.write("220 sink\r\n".getBytes(StandardCharsets.US_ASCII));
            boolean content = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (content) {
                    content = !line.equals(".");
                    if (content) {
                        continue;
                    }
                } else if (line.equals("DATA")) {
                    content = true;
                    out.write("354 go ahead\r\n".getBytes(StandardCharsets.US_ASCII));
                    continue;
                }
                out.write(OK);
            }
        } catch (IOException gone) {
            // the client hung up: the measuring is over
            return;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
