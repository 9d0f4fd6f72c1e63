package dev.invoicelinks.web;

import dev.invoicelinks.Database;
import dev.invoicelinks.job.HintRuns;
import dev.invoicelinks.job.settings.WebhookSettings;
import dev.invoicelinks.link.omise.MoneyProvider;
import dev.invoicelinks.link.omise.OmiseLinks;
import dev.invoicelinks.reconcile.Fetch;
import dev.invoicelinks.reconcile.FetchSettings;
import dev.invoicelinks.reconcile.MoneyBooks;
import dev.invoicelinks.reconcile.OnHint;
import dev.invoicelinks.run.JdbcLeases;
import dev.invoicelinks.run.JdbcRuns;
import dev.invoicelinks.run.ProgramVersion;
import dev.invoicelinks.run.RunKeeping;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Books that are served to a provider on a real socket, and a sender of signed events. */
final class ServedBooks implements AutoCloseable {

    static final String SECRET =
            Base64.getEncoder().encodeToString("a secret of sixteen bytes".getBytes(StandardCharsets.UTF_8));
    static final String OLD_SECRET =
            Base64.getEncoder().encodeToString("an older secret, still valid".getBytes(StandardCharsets.UTF_8));

    private static final HintWork.Pace QUICK = new HintWork.Pace(Duration.ofMillis(20), Duration.ofMillis(200));

    final MoneyBooks money;
    final MoneyProvider provider;
    final JdbcLeases leases;
    private final OmiseLinks links;
    private final Serving serving;
    private final HttpClient client = HttpClient.newHttpClient();

    ServedBooks(Database database, OnHint onHint) throws IOException {
        money = new MoneyBooks(database, Clock.systemUTC());
        provider = new MoneyProvider(Instant.now());
        links = provider.links(Clock.systemUTC());
        leases = money.books.leases();
        serving = Serving.start(settings(), ground(onHint), QUICK);
    }

    static WebhookSettings settings() {
        return new WebhookSettings("127.0.0.1", 0, SECRET, OLD_SECRET);
    }

    Serving.Ground ground(OnHint onHint) {
        Clock clock = Clock.systemUTC();
        Fetch fetch = new Fetch(links.charges(), money.book, new FetchSettings(Duration.ofHours(1), 7, 1000), clock);
        JdbcRuns runs = new JdbcRuns(money.books.client(), clock, new ProgramVersion("test", "none"));
        RunKeeping keeping = new RunKeeping(runs, leases, money.books.transaction(), false);
        return new Serving.Ground(
                money.merchant,
                new JdbcHintBook(money.books.dataSource(), clock),
                new HintRuns(fetch, keeping, onHint),
                clock);
    }

    URI address(String path) {
        return serving.baseUrl().resolve(path);
    }

    static String event(String id, String key, String object) {
        return """
                {"object":"event","id":"%s","livemode":false,"key":"%s","created_at":"2026-11-24T12:00:00Z","data":%s}""".formatted(id, key, object);
    }

    static String chargeEvent(String id, String charge) {
        return event(id, "charge.create", "{\"object\":\"charge\",\"id\":\"" + charge + "\"}");
    }

    static String sign(String secret, long timestamp, String body) {
        return WebhookSignature.hmac(
                Base64.getDecoder().decode(secret), String.valueOf(timestamp), body.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends as the provider does, signed now. */
    HttpResponse<String> send(String body) throws IOException, InterruptedException {
        long now = Instant.now().getEpochSecond();
        return send(body, sign(SECRET, now, body), String.valueOf(now));
    }

    HttpResponse<String> send(String body, @Nullable String signature, @Nullable String timestamp)
            throws IOException, InterruptedException {
        return client.send(request(body, signature, timestamp), HttpResponse.BodyHandlers.ofString());
    }

    HttpRequest request(String body, @Nullable String signature, @Nullable String timestamp) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address("/webhooks/omise"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (signature != null) {
            request.header(WebhookSignature.HEADER, signature);
        }
        if (timestamp != null) {
            request.header(WebhookSignature.TIMESTAMP_HEADER, timestamp);
        }
        return request.build();
    }

    HttpClient client() {
        return client;
    }

    String get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** Every event as {@code id STATE}, in the order they came. */
    List<String> events() {
        return money.books
                .template()
                .queryForList("select event_id || ' ' || state from webhook_event order by id", String.class);
    }

    @Override
    public void close() throws IOException {
        serving.close();
        links.close();
        provider.close();
        money.close();
    }
}
