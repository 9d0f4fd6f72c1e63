package dev.invoicelinks.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.invoicelinks.sandbox.Sandbox;
import dev.invoicelinks.sandbox.SandboxSettings;
import dev.invoicelinks.sandbox.control.Client.Said;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The controls of a whole sandbox: its time, its crowd, its faults, its journal, and who may use them. */
final class ControlsTest {

    private static final Instant NINE = Instant.parse("2026-11-25T09:00:00Z");

    @TempDir
    private Path store;

    private Sandbox sandbox;
    private Client client;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(new SandboxSettings(0, store, false, Clock.fixed(NINE, ZoneOffset.UTC)));
        client = new Client(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void clockMovesTheDateOfAnswersAndOfObjects() {
        client.post("/_sandbox/clock", "{\"advance\":\"PT1H\"}");

        Said account = client.get("/account");
        String id = client.link(2_000, "THB", "INV-1", false);

        assertThat(account.whole().headers().firstValue("Date")).hasValue("Wed, 25 Nov 2026 10:00:00 GMT");
        assertThat(client.get("/links/" + id).text("/created_at")).isEqualTo("2026-11-25T10:00:00Z");
        assertThat(client.get("/_sandbox/clock").json().toString())
                .isEqualTo("{\"now\":\"2026-11-25T10:00:00Z\",\"stopped\":false,\"moved\":true}");
    }

    @Test
    void providerMayBeAnHourBehindAsLongAsItsBookIsEmpty() {
        client.post("/_sandbox/clock", "{\"advance\":\"-PT1H\"}");
        String id = client.link(2_000, "THB", "INV-1", false);
        assertThat(client.get("/links/" + id).text("/created_at")).isEqualTo("2026-11-25T08:00:00Z");

        Said back = client.post("/_sandbox/clock", "{\"set\":\"2026-11-25T07:00:00Z\"}");

        assertThat(back.status()).isEqualTo(400);
        assertThat(back.text("/message")).contains("cannot go back to 2026-11-25T07:00:00Z", "/_sandbox/reset");
    }

    @Test
    void expiredLinkTakesNoMoneyOnceTheClockIsPastIt() {
        String id = client.post(
                        "/links",
                        "{\"amount\":2000,\"currency\":\"THB\",\"title\":\"t\",\"description\":\"d\","
                                + "\"expires_at\":\"2026-11-26T09:00:00Z\"}")
                .text("/id");

        client.post("/_sandbox/clock", "{\"advance\":\"P1D\"}");

        assertThat(client.post("/_sandbox/links/" + id + "/pay", "").text("/message"))
                .contains("expired");
    }

    @Test
    void pendingPaymentExpiresWhenItsTimeIsOver() {
        String id = client.link(2_000, "THB", "INV-1", false);
        client.post("/_sandbox/customers", "{\"mix\":{\"pending\":1}}");
        assertThat(client.get("/links/" + id + "/charges").text("/data/0/status"))
                .isEqualTo("pending");

        client.post("/_sandbox/clock", "{\"advance\":\"P2D\"}");

        assertThat(client.get("/links/" + id + "/charges").text("/data/0/status"))
                .isEqualTo("expired");
    }

    @Test
    void refusedTimeLeavesTheClockAsItWas() {
        client.post("/_sandbox/clock", "{\"stopped\":true,\"set\":\"2150-01-01T00:00:00Z\"}");

        assertThat(client.get("/_sandbox/clock").json().path("moved").asBoolean(true))
                .isFalse();
    }

    @Test
    void keysOfBothBooksCanBeHad() {
        Said identity = client.get("/_sandbox/identity");

        assertThat(identity.text("/secret_key")).isEqualTo(sandbox.secretKey());
        assertThat(identity.text("/public_key")).isEqualTo(sandbox.publicKey());
        assertThat(identity.text("/live_secret_key")).matches("skey_[0-9a-z]{19,}");
        assertThat(identity.text("/live_public_key")).matches("pkey_[0-9a-z]{19,}");
    }

    @Test
    void latePaymentIsSettledByTheClock() {
        String id = client.link(2_000, "THB", "INV-1", false);
        client.post("/_sandbox/customers", "{\"mix\":{\"late\":1},\"late_after\":\"PT6H\"}");

        client.post("/_sandbox/clock", "{\"advance\":\"PT5H\"}");
        assertThat(client.get("/links/" + id + "/charges").text("/data/0/status"))
                .isEqualTo("pending");
        client.post("/_sandbox/clock", "{\"advance\":\"PT1H\"}");
        assertThat(client.get("/links/" + id + "/charges").text("/data/0/status"))
                .isEqualTo("successful");
    }

    @Test
    void sameSeedAndLinksGiveTheSameCrowd() {
        String mix =
                "{\"seed\":7,\"mix\":{\"paid\":0.3,\"failed\":0.1,\"failed_then_paid\":0.1,\"partly_refunded\":0.1,"
                        + "\"refunded\":0.1,\"disputed\":0.1,\"dispute_won\":0.05,\"pending\":0.05,\"wrong_method\":0.05}}";
        client.links(60);
        JsonNode first = client.post("/_sandbox/customers", mix).json();
        client.post("/_sandbox/reset", "");
        client.links(60);

        assertThat(client.post("/_sandbox/customers", mix).json()).isEqualTo(first);
        client.post("/_sandbox/reset", "");
        client.links(60);
        assertThat(client.post("/_sandbox/customers", mix.replace("\"seed\":7", "\"seed\":8"))
                        .json())
                .isNotEqualTo(first);
    }

    @Test
    void crowdsTotalsAreThoseOfTheApi() {
        client.links(40);
        JsonNode totals = client.post(
                        "/_sandbox/customers",
                        "{\"seed\":3,\"mix\":{\"paid\":0.5,\"failed\":0.2,\"refunded\":0.2,\"disputed\":0.1}}")
                .json();

        JsonNode charges = client.get("/charges?limit=100").json().get("data");
        for (String currency : List.of("THB", "JPY")) {
            assertThat(sum(charges, currency, "amount"))
                    .isEqualTo(totals.at("/totals/" + currency + "/paid_sum").asLong());
            assertThat(sum(charges, currency, "refunded_amount"))
                    .isEqualTo(
                            totals.at("/totals/" + currency + "/refunded_sum").asLong());
        }
        assertThat(totals.get("links").asLong()).isEqualTo(40);
    }

    private static long sum(JsonNode charges, String currency, String field) {
        return LongStream.range(0, charges.size())
                .mapToObj(place -> charges.get((int) place))
                .filter(charge -> charge.get("paid").asBoolean())
                .filter(charge -> charge.get("currency").asString().equals(currency))
                .mapToLong(charge -> charge.get(field).asLong())
                .sum();
    }

    @Test
    void payingTwiceIsTakenOnlyByALinkOfManyPayments() {
        client.link(2_000, "THB", "one", false);
        client.link(2_000, "THB", "many", true);

        JsonNode said =
                client.post("/_sandbox/customers", "{\"mix\":{\"twice\":1}}").json();

        assertThat(said.at("/totals/THB/paid").asLong()).isEqualTo(3);
        assertThat(said.get("refused").asLong()).isEqualTo(1);
    }

    @Test
    void sameCrowdAgainPaysNothingAgain() {
        client.link(2_000, "THB", "many", true);
        client.post("/_sandbox/customers", "{\"seed\":5}");
        client.post("/_sandbox/customers", "{\"seed\":5}");
        assertThat(client.get("/charges").json().get("total").asLong()).isEqualTo(1);

        client.post("/_sandbox/customers", "{\"seed\":6}");
        assertThat(client.get("/charges").json().get("total").asLong()).isEqualTo(2);
    }

    @Test
    void faultStrikesTheWholeSandboxAndIsListedAndRemoved() {
        Said set = client.post(
                "/_sandbox/faults",
                "{\"fault\":\"reset_after_work\",\"method\":\"POST\",\"path\":\"/links\",\"nth\":2}");
        client.link(2_000, "THB", "INV-1", false);

        assertThatThrownBy(() -> client.link(2_000, "THB", "INV-2", false)).isInstanceOf(UncheckedIOException.class);

        assertThat(client.get("/links").json().get("total").asLong()).isEqualTo(2);
        assertThat(client.get("/_sandbox/faults").text("/0/struck")).isEqualTo("1");
        client.delete("/_sandbox/faults/" + set.text("/id"));
        assertThat(client.get("/_sandbox/faults").json()).isEmpty();
    }

    @Test
    void linkIsMadeLateAndListedOnlyThen() {
        client.post(
                "/_sandbox/faults", "{\"fault\":\"done_late\",\"method\":\"POST\",\"after\":\"PT30S\",\"times\":1}");
        assertThatThrownBy(() -> client.link(2_000, "THB", "INV-1", false)).isInstanceOf(UncheckedIOException.class);
        assertThat(client.get("/links").json().get("total").asLong()).isZero();

        client.post("/_sandbox/clock", "{\"advance\":\"PT30S\"}");

        assertThat(client.get("/links").text("/data/0/created_at")).isEqualTo("2026-11-25T09:00:30Z");
    }

    @Test
    void laggingListLeavesNewLinksOutOfItsTotalToo() {
        client.link(2_000, "THB", "INV-1", false);
        client.post("/_sandbox/clock", "{\"advance\":\"PT1M\"}");
        client.link(2_000, "THB", "INV-2", false);
        client.post("/_sandbox/faults", "{\"fault\":\"list_lags\",\"lag\":\"PT30S\"}");

        JsonNode list = client.get("/links").json();

        assertThat(list.get("total").asLong()).isEqualTo(1);
        assertThat(list.get("data")).hasSize(1);
        assertThat(list.get("to").asString()).isEqualTo("2026-11-25T09:01:00Z");
    }

    @Test
    void deletedLinksAreListedOrNotByARule() {
        List<String> ids = client.links(3);
        client.delete("/links/" + ids.get(1));
        assertThat(client.get("/links").json().get("total").asLong()).isEqualTo(3);

        client.post("/_sandbox/faults", "{\"fault\":\"list_without_deleted\"}");

        JsonNode list = client.get("/links?limit=1&offset=1&order=reverse_chronological")
                .json();
        assertThat(list.get("total").asLong()).isEqualTo(2);
        assertThat(list.at("/data/0/id").asString()).isEqualTo(ids.get(0));
        assertThat(client.get("/links/" + ids.get(1)).json().get("deleted").asBoolean())
                .isTrue();
    }

    @Test
    void pagesRepeatLeaveOutOrNeverEndByARule() {
        List<String> ids = client.links(6);
        Said duplicates = client.post("/_sandbox/faults", "{\"fault\":\"list_duplicates\"}");
        assertThat(ids(client.get("/links?limit=2&offset=2"))).isEqualTo(ids.subList(1, 3));
        client.delete("/_sandbox/faults/" + duplicates.text("/id"));

        Said shifts = client.post("/_sandbox/faults", "{\"fault\":\"list_shifts\"}");
        assertThat(ids(client.get("/links?limit=2&offset=2"))).isEqualTo(ids.subList(3, 5));
        client.delete("/_sandbox/faults/" + shifts.text("/id"));

        client.post("/_sandbox/faults", "{\"fault\":\"list_endless\"}");
        JsonNode far = client.get("/links?limit=2&offset=4000").json();
        assertThat(far.get("offset").asLong()).isEqualTo(4_000);
        assertThat(far.get("total").asLong()).isGreaterThan(4_002);
        assertThat(far.at("/data/0/id").asString()).isEqualTo(ids.get(0));
    }

    private static List<String> ids(Said list) {
        List<String> ids = new ArrayList<>();
        list.json().get("data").forEach(link -> ids.add(link.get("id").asString()));
        return ids;
    }

    @Test
    void heldCallDoesNotHoldUpTheEnd() {
        client.post("/_sandbox/faults", "{\"fault\":\"held_after_work\",\"path\":\"/links\",\"for_ms\":600000}");
        CompletableFuture<String> held = CompletableFuture.supplyAsync(() -> client.link(2_000, "THB", "INV-1", false));
        await().until(() ->
                journal().stream().anyMatch(line -> line.get("event").asString().equals("link.create")));

        sandbox.close();

        assertThat(held).succeedsWithin(Duration.ofSeconds(10)).asString().startsWith("link_test_");
    }

    @Test
    void listWithItsLimitIgnoredGivesTwentyRows() {
        client.links(25);
        client.post("/_sandbox/faults", "{\"fault\":\"list_limit_ignored\"}");

        assertThat(client.get("/links?limit=100").json().get("data")).hasSize(20);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /_sandbox/faults    | {"fault":"gremlin"}          | "fault" is "gremlin"
            /_sandbox/faults    | {                            | The body is no JSON
            /_sandbox/faults    | []                           | The body must be a JSON object.
            /_sandbox/clock     | {"set":"tomorrow"}           | The clock takes
            /_sandbox/clock     | {"set":"2150-01-01T00:00:00Z"} | lies between 2000-01-01
            /_sandbox/clock     | {"speed":2}                  | "speed" means nothing here
            /_sandbox/clock     | {"stopped":"yes"}            | "stopped" is "yes"
            /_sandbox/customers | {"mix":{"dances":1}}         | "dances" is nothing that customers do
            /_sandbox/customers | {"mix":{"paid":0.6,"failed":0.6}} | 1 together at most
            /_sandbox/customers | {"mix":{"paid":-1}}          | it must be from 0 to 1
            /_sandbox/customers | {"seed":"x"}                 | "seed" is "x"
            /_sandbox/customers | {"late_after":"soon"}        | "late_after" is "soon"
            /_sandbox/customers | {"late_after":"P106751991168D"} | 366 days at most
            /_sandbox/customers | {"late_after":"-PT1S"}       | "late_after" is "-PT1S"
            /_sandbox/webhooks  | {}                           | "url" is missing
            /_sandbox/webhooks  | {"url":"http://192.0.2.1:80/"} | webhooks go only to this machine
            """)
    void wrongUseIsRefusedWithWords(String path, String body, String words) {
        Said said = client.post(path, body);

        assertThat(said.status()).isEqualTo(400);
        assertThat(said.text("/object")).isEqualTo("error");
        assertThat(said.text("/message")).contains(words);
    }

    @Test
    void controlsAnswerNoWebPageOfSomebodyElse() throws IOException {
        assertThat(client.say(client.request("/_sandbox/identity").header("Origin", "http://evil.example"))
                        .status())
                .isEqualTo(403);
        assertThat(client.say(client.request("/_sandbox/identity")
                                .header("Origin", sandbox.baseUrl().toString()))
                        .status())
                .isEqualTo(200);
        assertThat(raw("GET /_sandbox/identity HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403");
        assertThat(raw("GET /_sandbox/identity HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", sandbox.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void journalHasRequestsEffectsAndFaultsInTheirOrder() throws IOException {
        client.post(
                "/_sandbox/faults",
                "{\"fault\":\"reset_after_work\",\"method\":\"POST\",\"path\":\"/links\",\"times\":1}");
        assertThatThrownBy(() -> client.link(2_000, "THB", "card 4242 4242 4242 4242", false))
                .isInstanceOf(UncheckedIOException.class);
        client.post("/_sandbox/customers", "{\"mix\":{\"partly_refunded\":1}}");
        client.delete("/links/" + client.get("/links").text("/data/0/id"));

        List<JsonNode> lines = journal();

        assertThat(lines)
                .extracting(line -> line.get("event").asString())
                .containsExactly(
                        "fault.set",
                        "request",
                        "link.create",
                        "request",
                        "charge.create",
                        "refund.create",
                        "request",
                        "request",
                        "link.delete",
                        "request");
        assertThat(lines)
                .extracting(line -> line.get("sequence").asLong())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 10).boxed().toList());
        JsonNode lost = lines.get(3);
        assertThat(lost.get("status").isNull()).isTrue();
        assertThat(lost.get("fault").asString()).isEqualTo("reset_after_work");
        assertThat(lost.get("after").asLong()).isEqualTo(2);
        assertThat(lost.get("key").asString()).matches("skey_test:[0-9a-f]{8}");
        assertThat(lines.get(2).get("title").asString()).isEqualTo("card [card number removed]");
        assertThat(Files.readString(store.resolve("journal.jsonl")))
                .doesNotContain(sandbox.secretKey(), "/pay/", "4242 4242");
    }

    @Test
    void journalGoesOnAfterARestartAndAfterALineThatWasCutOff() throws IOException {
        client.link(2_000, "THB", "INV-1", false);
        sandbox.close();
        Files.writeString(
                store.resolve("journal.jsonl"), "{\"sequence\":3,\"at\":\"20", java.nio.file.StandardOpenOption.APPEND);

        start();
        client.link(2_000, "THB", "INV-2", false);

        assertThat(journal()).extracting(line -> line.get("sequence").asLong()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void effectThatWasCommittedButNotWrittenIsWrittenAtTheNextStart() throws IOException {
        client.link(2_000, "THB", "INV-1", false);
        String lost = client.link(2_000, "THB", "INV-2", false);
        sandbox.close();
        Path file = store.resolve("journal.jsonl");
        Files.write(file, Files.readAllLines(file).subList(0, 2));

        start();
        client.link(2_000, "THB", "INV-3", false);

        List<JsonNode> lines = journal();
        assertThat(lines.get(2).get("event").asString()).isEqualTo("link.create");
        assertThat(lines.get(2).get("link").asString()).isEqualTo(lost);
        assertThat(lines.get(2).get("recovered").asBoolean()).isTrue();
        assertThat(lines).hasSize(5);
    }

    @Test
    void deletionAskedForAgainIsToldAgain() throws IOException {
        String id = client.link(2_000, "THB", "INV-1", false);
        client.delete("/links/" + id);
        client.delete("/links/" + id);

        assertThat(journal().stream()
                        .filter(line -> line.get("event").asString().equals("link.delete")))
                .hasSize(2);
    }

    @Test
    void resetForgetsObjectsFaultsAndTimeButNotKeys() {
        String key = sandbox.secretKey();
        client.links(3);
        client.post("/_sandbox/faults", "{\"fault\":\"status\",\"status\":503}");
        client.post("/_sandbox/clock", "{\"advance\":\"P3D\"}");

        assertThat(client.post("/_sandbox/reset", "").status()).isEqualTo(200);

        assertThat(client.get("/links").json().get("total").asLong()).isZero();
        assertThat(client.get("/_sandbox/clock").text("/now")).isEqualTo("2026-11-25T09:00:00Z");
        assertThat(client.get("/links/" + client.link(2_000, "THB", "INV-1", false))
                        .text("/created_at"))
                .isEqualTo("2026-11-25T09:00:00Z");
        assertThat(sandbox.secretKey()).isEqualTo(key);
    }

    private List<JsonNode> journal() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(store.resolve("journal.jsonl"))) {
            try {
                lines.add(JsonMapper.shared().readTree(line));
            } catch (tools.jackson.core.JacksonException cutOff) {
                assertThat(line).isEqualTo("{\"sequence\":3,\"at\":\"20");
            }
        }
        return lines;
    }
}
