package dev.invoicelinks.web;

import static dev.invoicelinks.web.ServedBooks.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.invoicelinks.Database;
import dev.invoicelinks.hostile.HostileJson;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Bodies that are rightly signed and all the same hostile: each is answered in words, none is kept unless it is clearly an event, and the next good event is followed. */
@ParameterizedClass
@EnumSource(Database.class)
@Timeout(120)
final class HostileWebhooksTest {

    private static final String EVENT = ServedBooks.chargeEvent("evnt_test_hostile", "chrg_test_1");

    private final Database database;
    private ServedBooks served;

    HostileWebhooksTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void serve() throws IOException {
        served = new ServedBooks(database, (run, charges) -> {});
        served.provider.charge("chrg_test_1", Instant.parse("2026-11-24T12:00:00Z"));
    }

    @AfterEach
    void close() throws IOException {
        served.close();
    }

    private HttpResponse<String> send(byte[] body) throws IOException, InterruptedException {
        String now = String.valueOf(Instant.now().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(served.address("/webhooks/omise"))
                .header("Content-Type", "application/json")
                .header(
                        WebhookSignature.HEADER,
                        WebhookSignature.hmac(Base64.getDecoder().decode(SECRET), now, body))
                .header(WebhookSignature.TIMESTAMP_HEADER, now)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return served.client().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private void theNextGoodEventIsFollowed() throws Exception {
        served.send(ServedBooks.chargeEvent("evnt_test_good", "chrg_test_1"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(served.events()).contains("evnt_test_good DONE"));
    }

    @Test
    void hostileBodiesAreRefusedInWordsAndNoneIsKept() throws Exception {
        Map<String, Integer> statuses = new TreeMap<>();
        for (Map.Entry<String, byte[]> hostile : HostileJson.of(EVENT).entrySet()) {
            HttpResponse<String> answer = send(hostile.getValue());
            statuses.put(hostile.getKey(), answer.statusCode());
            assertThat(answer.body()).as(hostile.getKey()).startsWith("The body is ");
        }
        assertThat(statuses.values()).containsOnly(400, 413);
        assertThat(served.events()).isEmpty();
        theNextGoodEventIsFollowed();
    }

    @Test
    void oddButClearBodiesAreTheEvent() throws Exception {
        for (Map.Entry<String, byte[]> odd : HostileJson.harmless(EVENT).entrySet()) {
            assertThat(send(odd.getValue()).statusCode()).as(odd.getKey()).isEqualTo(200);
        }
        assertThat(served.events()).hasSize(1);
        theNextGoodEventIsFollowed();
    }

    @Test
    void fieldsThatTheBooksCannotHoldAreRefusedOrLeftOut() throws Exception {
        for (String hostile : List.of(
                EVENT.replace("charge.create", "charge\\u0000create"),
                EVENT.replace("charge.create", "charge\\ncreate"),
                EVENT.replace("charge.create", "\\ud800"),
                EVENT.replace("evnt_test_hostile", "evnt\\u0000"),
                EVENT.replace("evnt_test_hostile", "e".repeat(65)),
                EVENT.replace("charge.create", "k".repeat(101)))) {
            assertThat(send(hostile.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                            .statusCode())
                    .as(hostile)
                    .isEqualTo(400);
        }
        for (String year : List.of("+999999999", "-0001", "+10000", "0000")) {
            String event = EVENT.replace("2026-11-24T", year + "-11-24T")
                    .replace("hostile", "y" + year.replaceAll("\\W", "_"));
            assertThat(served.send(event).statusCode()).as(year).isEqualTo(200);
        }
        for (String charge :
                List.of("../../account", "chrg_test_1\\u0000", "chrg_test_1\\u2028", "chrg_test_1/refunds")) {
            String event = EVENT.replace("\"chrg_test_1\"", "\"" + charge + "\"")
                    .replace("hostile", "c" + Math.abs(charge.hashCode()));
            assertThat(served.send(event).body()).as(charge).contains("ignored");
        }
        theNextGoodEventIsFollowed();
    }
}
