package dev.invoicelinks.web;

import static dev.invoicelinks.web.ServedBooks.OLD_SECRET;
import static dev.invoicelinks.web.ServedBooks.SECRET;
import static dev.invoicelinks.web.ServedBooks.chargeEvent;
import static dev.invoicelinks.web.ServedBooks.event;
import static dev.invoicelinks.web.ServedBooks.sign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.invoicelinks.Database;
import dev.invoicelinks.job.settings.WebhookSettings;
import dev.invoicelinks.run.Fence;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only the provider's events are taken, each once, kept before they are answered, and followed by reading the charge. */
@ParameterizedClass
@EnumSource(Database.class)
class ServingTest {

    private static final Instant PAID = Instant.parse("2026-11-24T12:00:00Z");

    private final Set<String> followed = new ConcurrentSkipListSet<>();
    private final Database database;
    private ServedBooks served;

    ServingTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void serve() throws IOException {
        served = new ServedBooks(database, (run, charges) -> followed.addAll(charges));
        served.provider.charge("chrg_test_1", PAID);
    }

    @AfterEach
    void close() throws IOException {
        served.close();
    }

    private void awaitEvents(String... states) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(served.events()).containsExactly(states));
    }

    @Test
    void aHintIsKeptThenItsChargeIsReadAndReconciled() throws Exception {
        HttpResponse<String> answer = served.send(chargeEvent("evnt_test_1", "chrg_test_1"));

        assertThat(answer.statusCode()).isEqualTo(200);
        awaitEvents("evnt_test_1 DONE");
        assertThat(served.money.column("charge", "status")).containsExactly("SUCCESSFUL");
        assertThat(followed).containsExactly("chrg_test_1");
    }

    @Test
    void whatTheEventSaysIsNotBelievedWithoutReadingTheCharge() throws Exception {
        served.provider.charge("chrg_test_1", PAID).put("status", "failed").put("paid", false);
        served.send(event(
                "evnt_test_1",
                "charge.complete",
                "{\"object\":\"charge\",\"id\":\"chrg_test_1\",\"status\":\"successful\",\"paid\":true}"));
        awaitEvents("evnt_test_1 DONE");
        assertThat(served.money.column("charge", "status")).containsExactly("FAILED");
    }

    @Test
    void theSameEventAgainIsKnown() throws Exception {
        String body = chargeEvent("evnt_test_1", "chrg_test_1");
        served.send(body);
        HttpResponse<String> again = served.send(body);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo("known");
        awaitEvents("evnt_test_1 DONE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"object\":\"transfer\",\"id\":\"trsf_test_1\"}",
                "{\"object\":\"charge\",\"id\":\"../../account\"}",
                "null",
                "[1]"
            })
    void anEventThatConcernsNoChargeIsAnsweredAndIgnored(String object) throws Exception {
        assertThat(served.send(event("evnt_test_1", "moon.rise", object)).statusCode())
                .isEqualTo(200);
        awaitEvents("evnt_test_1 IGNORED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"object\":\"refund\",\"id\":\"rfnd_test_1\",\"charge\":\"chrg_test_1\"}",
                "{\"object\":\"dispute\",\"id\":\"dspt_test_1\",\"charge\":{\"object\":\"charge\",\"id\":\"chrg_test_1\"}}"
            })
    void refundsAndDisputesNameTheirCharge(String object) throws Exception {
        served.send(event("evnt_test_1", "refund.create", object));
        awaitEvents("evnt_test_1 DONE");
        assertThat(followed).containsExactly("chrg_test_1");
    }

    @Test
    void anEventOfTheOtherModeIsListedAndNotFollowed() throws Exception {
        served.send(chargeEvent("evnt_1", "chrg_test_1").replace("\"livemode\":false", "\"livemode\":true"));
        awaitEvents("evnt_1 IGNORED");
        assertThat(followed).isEmpty();
    }

    @Test
    void forgedAlteredStaleAndUnsignedRequestsAreRefusedAndCounted() throws Exception {
        String body = chargeEvent("evnt_test_1", "chrg_test_1");
        long now = Instant.now().getEpochSecond();
        String signature = sign(SECRET, now, body);
        String old = String.valueOf(now - 400);
        String ahead = String.valueOf(now + 400);
        assertThat(List.of(
                        served.send(body, null, String.valueOf(now)).statusCode(),
                        served.send(body, signature, null).statusCode(),
                        served.send(body, sign("bm90IG91cnMsIG5vdCBvdXJz", now, body), "" + now)
                                .statusCode(),
                        served.send(body, "", "" + now).statusCode(),
                        served.send(body + " ", signature, "" + now).statusCode(),
                        served.send(body, signature, "" + (now + 1)).statusCode(),
                        served.send(body, signature, "-1").statusCode(),
                        served.send(body, sign(SECRET, now - 400, body), old).statusCode(),
                        served.send(body, sign(SECRET, now + 400, body), ahead).statusCode()))
                .containsOnly(401);
        assertThat(served.events()).isEmpty();
        assertThat(served.get("/health")).contains("\"unsigned\":2", "\"forged\":5", "\"stale\":2");
    }

    @Test
    void whileTheSecretIsChangedEitherSignatureCounts() throws Exception {
        long now = Instant.now().getEpochSecond();
        String one = chargeEvent("evnt_test_1", "chrg_test_1");
        String two = chargeEvent("evnt_test_2", "chrg_test_1");
        String both = sign("bm90IG91cnMsIG5vdCBvdXJz", now, two) + ", " + sign(SECRET, now, two);
        assertThat(served.send(one, sign(OLD_SECRET, now, one), "" + now).statusCode())
                .isEqualTo(200);
        assertThat(served.send(two, both, "" + now).statusCode()).isEqualTo(200);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() throws Exception {
        String large = chargeEvent("evnt_test_1", "chrg_test_1") + " ".repeat(WebhookCalls.MOST_BYTES);
        assertThat(served.send(large).statusCode()).isEqualTo(413);
        String most = chargeEvent("evnt_test_2", "chrg_test_1");
        assertThat(served.send(most + " ".repeat(WebhookCalls.MOST_BYTES - most.length()))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no JSON", "{}", "[]", "{\"object\":\"event\",\"id\":\"a b\",\"key\":\"k\"}"})
    void signedButNoEventIsRefused(String body) throws Exception {
        assertThat(served.send(body).statusCode()).isEqualTo(400);
        assertThat(served.events()).isEmpty();
    }

    @Test
    void aHintThatCannotBeFollowedIsLeftToTheNightAndHoldsUpNoOther() throws Exception {
        served.provider.trouble("chrg_test_2", 400);
        served.send(chargeEvent("evnt_test_1", "chrg_test_2"));
        served.send(chargeEvent("evnt_test_2", "chrg_test_1"));
        awaitEvents("evnt_test_1 FAILED", "evnt_test_2 DONE");
        assertThat(served.money
                        .books
                        .template()
                        .queryForObject("select reason from webhook_event where state = 'FAILED'", String.class))
                .contains("chrg_test_2", "400");
    }

    @Test
    void whileAnotherProcessWritesHintsWait() throws Exception {
        Fence other = served.leases.take(served.money.merchant, "the night", Duration.ofMinutes(5), true);
        served.send(chargeEvent("evnt_test_1", "chrg_test_1"));
        await().untilAsserted(() ->
                assertThat(served.money.column("charge", "charge_id")).hasSize(1));
        assertThat(served.events()).containsExactly("evnt_test_1 RECEIVED");
        served.leases.release(served.money.merchant, other);
        awaitEvents("evnt_test_1 DONE");
        assertThat(followed).containsExactly("chrg_test_1");
    }

    @Test
    void burstsBetweenTwoOtherRunsAreOneRun() throws Exception {
        for (int burst = 1; burst <= 3; burst++) {
            served.send(chargeEvent("evnt_test_" + burst, "chrg_test_1"));
            await().until(() -> served.events().stream().allMatch(event -> event.endsWith("DONE")));
        }

        assertThat(served.money.books.template().queryForList("select command from run order by number", String.class))
                .containsExactly("issue", "hints");
        served.money
                .books
                .template()
                .update(
                        "insert into run (merchant_id, number, command, version, configuration_hash, started_at, ended_at)"
                                + " select merchant_id, 3, 'reconcile', version, configuration_hash, started_at, started_at from run"
                                + " where number = 1");
        served.send(chargeEvent("evnt_test_4", "chrg_test_1"));
        await().until(() ->
                served.events().size() == 4 && served.events().stream().allMatch(event -> event.endsWith("DONE")));
        assertThat(served.money.books.template().queryForObject("select max(number) from run", Long.class))
                .isEqualTo(4L);
    }

    @Test
    void ofABurstOfFiveHundredNoneIsLost() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        long now = Instant.now().getEpochSecond();
        for (int number = 0; number < 500; number++) {
            String body = chargeEvent("evnt_test_" + number, "chrg_test_1");
            answers.add(served.client()
                    .sendAsync(
                            served.request(body, sign(SECRET, now, body), "" + now),
                            HttpResponse.BodyHandlers.ofString()));
        }
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            assertThat(answer.get().statusCode()).isEqualTo(200);
        }
        assertThat(served.events()).hasSize(500);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(served.events()).allMatch(event -> event.endsWith("DONE")));
    }

    @Test
    void withoutASecretNothingIsServed() {
        WebhookSettings none = new WebhookSettings("127.0.0.1", 0, null, null);
        assertThatThrownBy(() -> Serving.start(none, new Serving.Ground(null, null, null, null)))
                .isInstanceOf(NoSecret.class)
                .hasMessageContaining("webhook.secret-file");
    }

    @Test
    void aPortThatIsTakenIsSaidInWords() {
        WebhookSettings taken =
                new WebhookSettings("127.0.0.1", served.address("/").getPort(), SECRET, null);
        assertThatThrownBy(() -> Serving.start(taken, served.ground((run, charges) -> {})))
                .isInstanceOf(AddressTaken.class)
                .hasMessageContaining("webhook.port");
    }

    @Test
    void otherPathsAndMethodsAreNotAnswered() throws Exception {
        assertThat(served.get("/webhooks/omise")).doesNotContain("kept");
        assertThat(served.get("/actuator")).doesNotContain("{\"_links\"");
        assertThat(served.get("/health")).contains("\"status\":\"up\"", "\"waiting\":0");
    }
}
