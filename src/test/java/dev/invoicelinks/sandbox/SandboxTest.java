package dev.invoicelinks.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.invoicelinks.sandbox.book.PayAddresses;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract of the Links API, asked over real sockets. */
final class SandboxTest {

    private static final String LINK =
            "{\"amount\":150000,\"currency\":\"thb\",\"title\":\"INV-1\",\"description\":\"#K7 consulting\"}";

    @TempDir
    private Path store;

    private Sandbox sandbox;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(new SandboxSettings(0, store, true));
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void requestThatIsHalfSentIsGivenUpWithinSeconds() throws IOException {
        try (Socket slow = new Socket("127.0.0.1", sandbox.port())) {
            slow.setSoTimeout(20_000);
            OutputStream out = slow.getOutputStream();
            out.write(
                    "POST /links HTTP/1.1\r\nHost: x\r\nContent-Length: 900\r\n\r\n{".getBytes(StandardCharsets.UTF_8));
            out.flush();

            assertThat(slow.getInputStream().readAllBytes())
                    .asString(StandardCharsets.UTF_8)
                    .doesNotContain("200");
        }
    }

    @Test
    void createdLinkHasTheFieldsOfTheContractInTheirOrder() {
        Said said = post("/links", "application/json", LINK);

        assertThat(said.status).isEqualTo(200);
        assertThat(said.json.propertyNames())
                .containsExactly(
                        "object",
                        "id",
                        "livemode",
                        "location",
                        "deleted",
                        "multiple",
                        "used",
                        "currency",
                        "amount",
                        "charges",
                        "description",
                        "title",
                        "payment_uri",
                        "created_at",
                        "used_at",
                        "deleted_at");
        String id = said.json.get("id").asString();
        assertThat(id).matches("link_test_[0-9a-z]{19}");
        assertThat(said.json.get("currency").asString()).isEqualTo("THB");
        assertThat(said.json.get("payment_uri").asString())
                .isEqualTo("http://127.0.0.1:" + sandbox.port() + "/pay/"
                        + id.substring("link_test_".length()).toUpperCase(java.util.Locale.ROOT));
        assertThat(said.date).isNotEmpty();
    }

    @Test
    void formsAreTakenLikeJson() {
        Said said = post(
                "/links",
                "application/x-www-form-urlencoded",
                "amount=2000&currency=THB&title=INV%202&description=%E0%B8%84%E0%B9%88%E0%B8%B2&multiple=true");

        assertThat(said.status).isEqualTo(200);
        assertThat(said.json.get("title").asString()).isEqualTo("INV 2");
        assertThat(said.json.get("description").asString()).isEqualTo("ค่า");
        assertThat(said.json.get("multiple").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"currency":"THB","title":"t","description":"d"}                   | 400 | invalid_amount
            {"amount":0,"currency":"THB","title":"t","description":"d"}        | 400 | invalid_amount
            {"amount":-5,"currency":"THB","title":"t","description":"d"}       | 400 | invalid_amount
            {"amount":10.5,"currency":"THB","title":"t","description":"d"}     | 400 | invalid_amount
            {"amount":1999,"currency":"THB","title":"t","description":"d"}     | 400 | invalid_amount
            {"amount":15000001,"currency":"THB","title":"t","description":"d"} | 400 | invalid_amount
            {"amount":2000,"currency":"XTS","title":"t","description":"d"}     | 400 | bad_request
            {"amount":2000,"title":"t","description":"d"}                      | 400 | bad_request
            {"amount":2000,"currency":"THB","description":"d"}                 | 400 | bad_request
            {"amount":2000,"currency":"THB","title":"t"}                       | 400 | bad_request
            {"amount":2000,                                                    | 400 | bad_request
            """)
    void refusalsCarryStatusAndCode(String body, int status, String code) {
        Said said = post("/links", "application/json", body);

        assertThat(said.status).isEqualTo(status);
        assertThat(said.json.get("object").asString()).isEqualTo("error");
        assertThat(said.json.get("code").asString()).isEqualTo(code);
    }

    @Test
    void onlyTheSecretKeyIsAccepted() {
        for (String key : List.of("", "skey_test_other", "pkey_test_any")) {
            Said said = say(request("/account").header("Authorization", basic(key)));
            assertThat(said.status).isEqualTo(401);
            assertThat(said.json.get("code").asString()).isEqualTo("authentication_failure");
        }
        assertThat(say(request("/account")).status).isEqualTo(401);
    }

    @Test
    void unknownObjectsAndPathsAreNotFound() {
        for (String path : List.of("/links/link_test_none", "/charges/chrg_test_none", "/nothing", "/links/x/y/z")) {
            Said said = get(path);
            assertThat(said.status).as(path).isEqualTo(404);
            assertThat(said.json.get("code").asString()).isEqualTo("not_found");
        }
    }

    @Test
    void listPagesChronologicallyWithTheTotalOfItsWindow() {
        List<String> ids = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            ids.add(created());
        }
        Said first = get("/links?limit=2");
        Said last = get("/links?limit=2&offset=4");
        Said newest = get("/links?order=reverse_chronological&limit=1");
        Said before = get("/links?to=2020-01-01T00:00:00Z");

        assertThat(ids(first)).isEqualTo(ids.subList(0, 2));
        assertThat(first.json.get("total").asInt()).isEqualTo(5);
        assertThat(ids(last)).isEqualTo(ids.subList(4, 5));
        assertThat(ids(newest)).isEqualTo(ids.subList(4, 5));
        assertThat(before.json.get("total").asInt()).isZero();
    }

    @Test
    void listParametersMayStandInTheBodyOfAGet() {
        created();
        created();
        Said json = say(request("/links")
                .header("Authorization", basic(sandbox.secretKey()))
                .header("Content-Type", "application/json")
                .method("GET", BodyPublishers.ofString("{\"limit\":1}")));
        Said form = say(request("/links")
                .header("Authorization", basic(sandbox.secretKey()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method("GET", BodyPublishers.ofString("limit=1")));

        assertThat(ids(json)).hasSize(1);
        assertThat(ids(form)).hasSize(1);
    }

    @Test
    void searchFindsByTextAndByAmountInMainUnitsWithRawBrackets() throws IOException {
        created();
        post("/links", "application/json", LINK.replace("150000", "160000").replace("INV-1", "INV-10"));

        String answer = raw("GET /search?scope=link&query=inv-10&filters[amount]=1600 HTTP/1.1");

        JsonNode found = JsonMapper.shared().readTree(answer.substring(answer.indexOf("{\"object\":\"search\"")));
        assertThat(found.get("total").asInt()).isEqualTo(1);
        assertThat(found.get("data").get(0).get("title").asString()).isEqualTo("INV-10");
        assertThat(get("/search?scope=link&page=9").json.get("data")).isEmpty();
        assertThat(get("/search?scope=customer").json.get("code").asString()).isEqualTo("invalid_scope");
    }

    @Test
    void deletedLinkStaysListedAndTakesNoMoney() {
        String id = created();

        Said deleted = say(request("/links/" + id)
                .header("Authorization", basic(sandbox.secretKey()))
                .DELETE());

        assertThat(deleted.status).isEqualTo(200);
        assertThat(deleted.json.get("deleted").asBoolean()).isTrue();
        assertThat(ids(get("/links"))).containsExactly(id);
        assertThat(pay(id).status).isEqualTo(422);
        assertThat(page(id).statusCode()).isEqualTo(410);
    }

    @Test
    void twoCustomersInTheSameSecondPayASingleUseLinkOnce() {
        String id = created();
        List<CompletableFuture<Said>> payers = new ArrayList<>();
        for (int payer = 0; payer < 8; payer++) {
            payers.add(CompletableFuture.supplyAsync(() -> pay(id)));
        }
        long paid = payers.stream()
                .map(CompletableFuture::join)
                .filter(said -> said.status == 200)
                .count();

        assertThat(paid).isEqualTo(1);
        assertThat(get("/links/" + id).json.get("used").asBoolean()).isTrue();
        assertThat(get("/links/" + id + "/charges").json.get("total").asInt()).isEqualTo(1);
        assertThat(get("/charges").json.get("total").asInt()).isEqualTo(1);
    }

    @Test
    void chargeCarriesTheFeesOfTheWorkedNumbers() {
        post("/links", "application/json", LINK.replace("150000", "100000"));
        String id = ids(get("/links")).get(0);

        JsonNode charge = pay(id).json;

        assertThat(charge.get("fee").asLong()).isEqualTo(3650);
        assertThat(charge.get("fee_vat").asLong()).isEqualTo(256);
        assertThat(charge.get("net").asLong()).isEqualTo(96094);
        assertThat(charge.get("link").asString()).isEqualTo(id);
        assertThat(charge.get("description").asString()).isEqualTo("INV-1\n\n#K7 consulting");
        assertThat(get("/charges/" + charge.get("id").asString()).json).isEqualTo(charge);
    }

    @Test
    void linksSurviveTheEndOfTheSandbox() {
        String id = created();
        String account = sandbox.accountId();
        sandbox.close();

        sandbox = Sandbox.start(new SandboxSettings(0, store, true));

        assertThat(ids(get("/links"))).containsExactly(id);
        assertThat(sandbox.accountId()).isEqualTo(account);
    }

    @Test
    void runningSandboxIsFoundAndAStaleAddressIsNot() throws IOException {
        RunningSandbox found = RunningSandbox.find(store).orElseThrow();
        assertThat(found.baseUrl()).isEqualTo(sandbox.baseUrl());
        assertThat(found.secretKey()).isEqualTo(sandbox.secretKey());

        sandbox.close();
        assertThat(RunningSandbox.find(store)).isEmpty();
        Files.write(store.resolve("address"), List.of("1", "another"));
        assertThat(RunningSandbox.find(store)).isEmpty();
        sandbox = Sandbox.start(new SandboxSettings(0, store, true));
    }

    @Test
    void secondSandboxOnTheSamePortSaysSo(@TempDir Path other) {
        assertThatThrownBy(() -> Sandbox.start(new SandboxSettings(sandbox.port(), other, true)))
                .isInstanceOf(PortTaken.class)
                .hasMessageContaining("" + sandbox.port());
    }

    @Test
    void journalTellsEveryEffect() throws IOException {
        String id = created();
        pay(id);

        assertThat(Files.readAllLines(store.resolve("journal.jsonl")))
                .anySatisfy(line -> assertThat(line).contains("\"event\":\"link.create\"", id, "150000"))
                .anySatisfy(line -> assertThat(line).contains("\"event\":\"charge.create\"", id, "\"paid\":true"));
    }

    private String created() {
        return post("/links", "application/json", LINK).json.get("id").asString();
    }

    private Said pay(String id) {
        return say(request("/_sandbox/links/" + id + "/pay").POST(BodyPublishers.noBody()));
    }

    private HttpResponse<String> page(String id) {
        try {
            String token = PayAddresses.token(id);
            return client.send(request("/pay/" + token).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Said get(String path) {
        return say(request(path).header("Authorization", basic(sandbox.secretKey())));
    }

    private Said post(String path, String type, String body) {
        return say(request(path)
                .header("Authorization", basic(sandbox.secretKey()))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(sandbox.baseUrl().resolve(path));
    }

    private Said say(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            return new Said(
                    answer.statusCode(),
                    JsonMapper.shared().readTree(answer.body()),
                    answer.headers().firstValue("Date").orElse(""));
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Official clients send brackets as they are. */
    private String raw(String line) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", sandbox.port())) {
            OutputStream out = socket.getOutputStream();
            String head = line + "\r\nHost: 127.0.0.1\r\nAuthorization: " + basic(sandbox.secretKey())
                    + "\r\nConnection: close\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.replace("\r\n", "");
        }
    }

    private static List<String> ids(Said said) {
        List<String> ids = new ArrayList<>();
        said.json.get("data").forEach(link -> ids.add(link.get("id").asString()));
        return ids;
    }

    private static String basic(String key) {
        return "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
    }

    private record Said(int status, JsonNode json, String date) {}
}
