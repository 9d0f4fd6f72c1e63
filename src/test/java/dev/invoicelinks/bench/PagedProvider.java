package dev.invoicelinks.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A provider on this machine with one charge every second of the past; it answers a page after a fixed time, however long the list is. */
final class PagedProvider implements AutoCloseable {

    private static final int THREADS = 4;

    private final HttpServer server;
    private final ScheduledExecutorService answers = Executors.newScheduledThreadPool(THREADS);
    private final Instant first;
    private final long charges;

    PagedProvider(long millis, long charges, Instant first) throws IOException {
        // without it the server's two writes of an answer wait for each other's acknowledgement, some 40 ms
        System.setProperty("sun.net.httpserver.nodelay", "true");
        this.first = first;
        this.charges = charges;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(Executors.newFixedThreadPool(THREADS));
        server.createContext("/", exchange -> {
            long due = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
            byte[] body = body(exchange.getRequestURI()).getBytes(StandardCharsets.UTF_8);
            answers.schedule(() -> answer(exchange, body), due - System.nanoTime(), TimeUnit.NANOSECONDS);
        });
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange, byte[] body) {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders()
                    .set("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now().atOffset(ZoneOffset.UTC)));
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    private Instant now() {
        return first.plusSeconds(charges + 60);
    }

    private String body(URI asked) {
        if (asked.getPath().equals("/account")) {
            return "{\"object\":\"account\",\"id\":\"account_test_1\",\"livemode\":false}";
        }
        Map<String, String> query = new HashMap<>();
        for (String part : asked.getQuery().split("&")) {
            String[] pair = part.split("=", 2);
            query.put(pair[0], pair[1]);
        }
        return asked.getPath().equals("/charges") ? page(query) : "{\"object\":\"list\",\"data\":[],\"total\":0}";
    }

    private String page(Map<String, String> query) {
        long from = Math.max(0, Instant.parse(query.get("from")).getEpochSecond() - first.getEpochSecond());
        long to = Math.min(charges, Instant.parse(query.get("to")).getEpochSecond() - first.getEpochSecond() + 1);
        long start = from + Long.parseLong(query.get("offset"));
        StringBuilder data = new StringBuilder();
        for (long number = start; number < Math.min(to, start + 100); number++) {
            data.append(number == start ? "" : ",").append(charge(number));
        }
        return "{\"object\":\"list\",\"data\":[" + data + "],\"limit\":100,\"total\":" + Math.max(0, to - from) + "}";
    }

    private String charge(long number) {
        String at = first.plusSeconds(number).toString();
        return "{\"object\":\"charge\",\"id\":\"chrg_test_" + number + "\",\"location\":\"/charges/chrg_test_" + number
                + "\",\"livemode\":false,\"amount\":100000,\"currency\":\"THB\",\"net\":96094,\"fee\":3650,\"fee_vat\":256,"
                + "\"interest\":0,\"interest_vat\":0,\"funding_amount\":100000,\"funding_currency\":\"THB\","
                + "\"refunded_amount\":0,\"transaction_fees\":{\"fee_flat\":\"0.0\",\"fee_rate\":\"3.65\",\"vat_rate\":\"7.0\"},"
                + "\"refunds\":{\"object\":\"list\",\"data\":[],\"limit\":20,\"offset\":0,\"total\":0},\"link\":\"link_test_"
                + number + "\",\"description\":\"INV-" + number + " Demo Trading\\n\\n#00000000000000 Design work\","
                + "\"metadata\":{},\"card\":{\"object\":\"card\",\"id\":\"card_test_1\",\"brand\":\"Visa\","
                + "\"last_digits\":\"4242\",\"name\":\"SOMCHAI PRASERT\",\"expiration_month\":12,\"expiration_year\":2030,"
                + "\"country\":\"us\",\"financing\":\"credit\",\"bank\":\"JPMORGAN CHASE BANK\",\"security_code_check\":true},"
                + "\"source\":null,\"schedule\":null,\"customer\":null,\"dispute\":null,\"transaction\":\"trxn_test_"
                + number
                + "\",\"failure_code\":null,\"failure_message\":null,\"status\":\"successful\",\"authorized\":true,"
                + "\"capturable\":false,\"capture\":true,\"disputable\":true,\"refundable\":true,\"reversed\":false,"
                + "\"reversible\":false,\"voided\":false,\"paid\":true,\"expired\":false,\"created_at\":\"" + at
                + "\",\"paid_at\":\"" + at + "\",\"authorized_at\":\"" + at
                + "\",\"expires_at\":null,\"expired_at\":null,"
                + "\"reversed_at\":null,\"return_uri\":\"https://link.omise.co/X/complete\",\"authorize_uri\":null}";
    }

    @Override
    public void close() {
        server.stop(0);
        answers.shutdownNow();
    }
}
