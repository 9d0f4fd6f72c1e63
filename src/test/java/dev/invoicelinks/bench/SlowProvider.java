package dev.invoicelinks.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A provider on this machine that answers every POST /links after a fixed time, however many there are. */
final class SlowProvider implements AutoCloseable {

    private static final int THREADS = 4;

    private final HttpServer server;
    private final ScheduledExecutorService answers = Executors.newScheduledThreadPool(THREADS);
    private final AtomicLong made = new AtomicLong();

    SlowProvider(long millis) throws IOException {
        // without it the server's two writes of an answer wait for each other's acknowledgement, some 40 ms
        System.setProperty("sun.net.httpserver.nodelay", "true");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
        server.setExecutor(Executors.newFixedThreadPool(THREADS));
        server.createContext("/links", exchange -> {
            long due = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
            byte[] body = exchange.getRequestBody().readAllBytes();
            answers.schedule(() -> answer(exchange, body), due - System.nanoTime(), TimeUnit.NANOSECONDS);
        });
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange, byte[] body) {
        try (exchange) {
            byte[] link = link(JsonMapper.shared().readTree(body));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, link.length);
            exchange.getResponseBody().write(link);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private byte[] link(JsonNode asked) {
        String id = "link_test_" + Long.toString(made.incrementAndGet(), 36);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("object", "link");
        json.put("id", id);
        json.put("livemode", false);
        json.put("currency", asked.get("currency").asString());
        json.put("amount", asked.get("amount").longValue());
        json.put("title", asked.get("title").asString());
        json.put("description", asked.get("description").asString());
        json.put("multiple", false);
        json.put("used", false);
        json.put("deleted", false);
        json.put("payment_uri", "https://link.omise.co/" + id);
        json.put("created_at", Instant.now().toString());
        return JsonMapper.shared().writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
        answers.shutdownNow();
    }
}
