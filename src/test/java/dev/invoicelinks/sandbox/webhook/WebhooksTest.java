package dev.invoicelinks.sandbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.invoicelinks.sandbox.Sandbox;
import dev.invoicelinks.sandbox.SandboxSettings;
import dev.invoicelinks.sandbox.control.Client;
import dev.invoicelinks.sandbox.control.Client.Said;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Webhooks of a whole sandbox, received by a real server. */
final class WebhooksTest {

    private static final Instant NINE = Instant.parse("2026-11-25T09:00:00Z");

    @TempDir
    private Path store;

    private final MockWebServer receiver = new MockWebServer();
    private Sandbox sandbox;
    private Client client;
    private String secret;
    private String endpoint;

    @BeforeEach
    void start() throws IOException {
        receiver.start();
        startSandbox();
        Said said = client.post("/_sandbox/webhooks", "{\"url\":\"" + receiver.url("/hook") + "\"}");
        secret = said.text("/secret");
        endpoint = said.text("/id");
    }

    private void startSandbox() {
        sandbox = Sandbox.start(new SandboxSettings(0, store, false, Clock.fixed(NINE, ZoneOffset.UTC)));
        client = new Client(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
        receiver.close();
    }

    @Test
    void eventArrivesSignedOverItsTimeAndBytes() throws Exception {
        accept(1);
        String id = client.link(150_000, "THB", "INV-ค่า", false);

        RecordedRequest told = told();

        JsonNode event = JsonMapper.shared().readTree(told.getBody().utf8());
        assertThat(told.getRequestLine()).isEqualTo("POST /hook HTTP/1.1");
        assertThat(told.getHeaders().get("Content-Type")).startsWith("application/json");
        assertThat(told.getHeaders().get("Omise-Signature-Timestamp")).isEqualTo("" + NINE.getEpochSecond());
        assertThat(told.getHeaders().get("Omise-Signature")).isEqualTo(signed(secret, told));
        assertThat(event.get("object").asString()).isEqualTo("event");
        assertThat(event.get("key").asString()).isEqualTo("link.create");
        assertThat(event.at("/data/id").asString()).isEqualTo(id);
        assertThat(event.at("/data/title").asString()).isEqualTo("INV-ค่า");
    }

    @Test
    void everyEffectHasItsEvent() throws Exception {
        accept(20);
        client.link(150_000, "THB", "INV-1", false);
        client.post("/_sandbox/customers", "{\"mix\":{\"dispute_won\":1}}");
        client.link(150_000, "THB", "INV-2", false);
        client.post("/_sandbox/customers", "{\"seed\":2,\"mix\":{\"pending\":1}}");
        client.post("/_sandbox/clock", "{\"advance\":\"P2D\"}");
        client.link(150_000, "THB", "INV-3", false);
        client.post("/_sandbox/customers", "{\"seed\":3,\"mix\":{\"refunded\":1}}");

        List<String> wanted = new ArrayList<>(List.of(
                "link.create", "charge.create", "dispute.create", "dispute.close", "charge.expire", "refund.create"));
        // events of one moment arrive in any order; told() fails when none comes any more
        while (!wanted.isEmpty()) {
            wanted.remove(JsonMapper.shared()
                    .readTree(told().getBody().utf8())
                    .get("key")
                    .asString());
        }
    }

    @Test
    void refusedDeliveryIsRepeatedByTheSandboxsClock() throws Exception {
        receiver.enqueue(new MockResponse.Builder().code(500).build());
        receiver.enqueue(new MockResponse.Builder().code(404).build());
        accept(1);
        client.link(150_000, "THB", "INV-1", false);
        told();
        assertThat(awaited("pending", 1).text("/0/answer")).isEqualTo("500");
        assertThat(deliveries().text("/0/next_at")).isEqualTo("2026-11-25T09:00:10Z");

        client.post("/_sandbox/clock", "{\"advance\":\"PT10S\"}");
        awaited("pending", 2);
        client.post("/_sandbox/clock", "{\"advance\":\"PT60S\"}");

        Said delivered = awaited("delivered", 3);
        assertThat(delivered.text("/0/answer")).isEqualTo("200");
        assertThat(delivered.json().at("/0/next_at").isNull()).isTrue();
    }

    @Test
    void deliveryIsGivenUpAfterItsLastAttemptAndTriedAgainOnDemand() {
        receiver.close();
        client.link(150_000, "THB", "INV-1", false);
        awaited("pending", 1);
        for (int attempt = 2; attempt <= 8; attempt++) {
            client.post("/_sandbox/clock", "{\"advance\":\"PT18H\"}");
            awaited(attempt == 8 ? "failed" : "pending", attempt);
        }
        assertThat(deliveries().text("/0/answer")).isEqualTo("connection refused");

        client.post("/_sandbox/webhooks/deliveries/" + deliveries().text("/0/id") + "/redeliver", "");

        awaited("pending", 1);
    }

    @Test
    void rotationSignsWithBothSecretsForADay() throws Exception {
        accept(3);
        String fresh =
                client.post("/_sandbox/webhooks/" + endpoint + "/rotate", "").text("/secret");
        client.link(150_000, "THB", "INV-1", false);
        RecordedRequest both = told();
        client.post("/_sandbox/clock", "{\"advance\":\"PT24H\"}");
        client.link(150_000, "THB", "INV-2", false);
        RecordedRequest one = told();

        assertThat(both.getHeaders().get("Omise-Signature"))
                .isEqualTo(signed(fresh, both) + "," + signed(secret, both));
        assertThat(one.getHeaders().get("Omise-Signature")).isEqualTo(signed(fresh, one));
        assertThat(fresh).isNotEqualTo(secret);
    }

    @Test
    void whatWasNotDeliveredIsDeliveredAfterARestart() throws Exception {
        receiver.enqueue(new MockResponse.Builder().code(503).build());
        accept(2);
        client.link(150_000, "THB", "INV-1", false);
        told();
        awaited("pending", 1);
        sandbox.close();

        startSandbox();
        client.post("/_sandbox/clock", "{\"advance\":\"PT10S\"}");

        assertThat(JsonMapper.shared()
                        .readTree(told().getBody().utf8())
                        .at("/data/title")
                        .asString())
                .isEqualTo("INV-1");
        awaited("delivered", 2);
    }

    @Test
    void whatWasOnTheWireAtTheEndIsSentAgain() throws Exception {
        receiver.enqueue(
                new MockResponse.Builder().headersDelay(60, TimeUnit.SECONDS).build());
        accept(1);
        client.link(150_000, "THB", "INV-1", false);
        told();
        sandbox.close();

        startSandbox();

        assertThat(JsonMapper.shared()
                        .readTree(told().getBody().utf8())
                        .at("/data/title")
                        .asString())
                .isEqualTo("INV-1");
        awaited("delivered", 1);
    }

    @Test
    void slowReceiverKeepsNoCallWaiting() throws Exception {
        receiver.enqueue(
                new MockResponse.Builder().headersDelay(60, TimeUnit.SECONDS).build());
        client.link(150_000, "THB", "INV-1", false);
        told();

        assertThat(client.links(5)).hasSize(5);
        assertThat(deliveries().text("/0/status")).isEqualTo("pending");
    }

    @Test
    void endpointIsToldOnlyOfWhatHappensAfterItCame() throws Exception {
        client.delete("/_sandbox/webhooks/" + endpoint);
        client.link(150_000, "THB", "INV-1", false);
        accept(2);
        client.post("/_sandbox/webhooks", "{\"url\":\"" + receiver.url("/later") + "\"}");

        client.link(150_000, "THB", "INV-2", false);

        RecordedRequest told = told();
        assertThat(told.getTarget()).isEqualTo("/later");
        assertThat(JsonMapper.shared()
                        .readTree(told.getBody().utf8())
                        .at("/data/title")
                        .asString())
                .isEqualTo("INV-2");
        awaited("delivered", 1);
        assertThat(deliveries().json()).hasSize(1);
    }

    @Test
    void deliveriesOfALinkIncludeThoseOfItsCharges() {
        accept(5);
        client.link(150_000, "THB", "INV-0", false);
        String id = client.link(150_000, "THB", "INV-1", false);
        client.post("/_sandbox/links/" + id + "/pay", "");

        await().until(() ->
                client.get("/_sandbox/webhooks/deliveries?link=" + id).json().size() == 2);

        assertThat(client.get("/_sandbox/webhooks/deliveries?link=" + id).text("/0/key"))
                .isEqualTo("charge.create");
        String event = deliveries().text("/0/event");
        assertThat(client.get("/_sandbox/webhooks/deliveries?event=" + event).json())
                .hasSize(1);
    }

    @Test
    void resetForgetsDeliveriesAndTellsOfNewEvents() throws Exception {
        accept(3);
        client.link(150_000, "THB", "INV-1", false);
        told();
        awaited("delivered", 1);

        client.post("/_sandbox/reset", "");
        assertThat(deliveries().json()).isEmpty();
        client.link(150_000, "THB", "INV-2", false);

        assertThat(JsonMapper.shared()
                        .readTree(told().getBody().utf8())
                        .at("/data/title")
                        .asString())
                .isEqualTo("INV-2");
    }

    @Test
    void resetWaitsForNoSilentEndpoint() throws Exception {
        for (int call = 0; call < 20; call++) {
            receiver.enqueue(
                    new MockResponse.Builder().headersDelay(1, TimeUnit.MINUTES).build());
        }
        client.links(20);
        told();

        CompletableFuture<Said> reset = CompletableFuture.supplyAsync(() -> client.post("/_sandbox/reset", ""));

        assertThat(reset.get(5, TimeUnit.SECONDS).status()).isEqualTo(200);
        assertThat(deliveries().json()).isEmpty();
    }

    @Test
    void attemptsAreJournalledWithoutTheSecret() throws IOException {
        accept(1);
        client.link(150_000, "THB", "INV-1", false);
        awaited("delivered", 1);

        String journal = Files.readString(store.resolve("journal.jsonl"));

        assertThat(journal)
                .contains("\"event\":\"webhook\"", "\"attempt\":1,\"status\":\"delivered\",\"answer\":\"200\"")
                .doesNotContain(secret);
    }

    private void accept(int requests) {
        for (int request = 0; request < requests; request++) {
            receiver.enqueue(new MockResponse.Builder().build());
        }
    }

    private RecordedRequest told() throws InterruptedException {
        RecordedRequest request = receiver.takeRequest(20, TimeUnit.SECONDS);
        assertThat(request).as("a webhook within 20 s").isNotNull();
        return request;
    }

    private Said deliveries() {
        return client.get("/_sandbox/webhooks/deliveries");
    }

    private Said awaited(String status, int attempts) {
        return await().until(
                        this::deliveries,
                        said -> said.text("/0/status").equals(status)
                                && said.text("/0/attempts").equals("" + attempts));
    }

    /** As a receiver computes it. */
    private static String signed(String secret, RecordedRequest told) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
        String text = told.getHeaders().get("Omise-Signature-Timestamp") + "."
                + told.getBody().utf8();
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
