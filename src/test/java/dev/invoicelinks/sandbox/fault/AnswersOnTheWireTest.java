package dev.invoicelinks.sandbox.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client sees of answers that are wrong on purpose. */
final class AnswersOnTheWireTest {

    private static Stage stage;

    @BeforeAll
    static void start(@TempDir Path folder) {
        stage = new Stage(folder);
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @BeforeEach
    void clear() {
        stage.reset();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 408, 409, 422, 429, 500, 502, 503, 504})
    void statusComesAsAnErrorOfTheContractBeforeTheWork(int status) throws IOException {
        stage.rule("{\"fault\":\"status\",\"status\":" + status + "}");

        assertThat(stage.post())
                .startsWith("HTTP/1.1 " + status)
                .contains("Content-Type: application/json", "{\"object\":\"error\",", "\"code\":\"")
                .doesNotContain("Retry-After");
        assertThat(stage.worked()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void statusComesAsHtmlAfterTheWorkToo(int status) throws IOException {
        stage.rule("{\"fault\":\"status\",\"status\":" + status + ",\"as\":\"html\",\"after_work\":true}");

        assertThat(stage.post())
                .startsWith("HTTP/1.1 " + status)
                .contains("Content-Type: text/html", "<html>")
                .doesNotContain("link_test_1");
        assertThat(stage.worked()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "-1", "99999999999999999999", "soon"})
    void retryAfterIsSentAsItIsWritten(String words) throws IOException {
        stage.rule("{\"fault\":\"status\",\"status\":429,\"retry_after\":\"" + words + "\"}");

        assertThat(stage.post()).contains("\r\nRetry-After: " + words + "\r\n");
    }

    @Test
    void retryAfterCanBeADateByTheSandboxsClock() throws IOException {
        stage.rule("{\"fault\":\"status\",\"status\":503,\"retry_after_date\":\"PT90S\"}");

        assertThat(stage.post()).contains("\r\nRetry-After: Wed, 25 Nov 2026 09:01:30 GMT\r\n");
    }

    @Test
    void redirectPointsToAnotherHost() throws IOException {
        stage.rule("{\"fault\":\"redirect\",\"status\":307,\"location\":\"http://elsewhere.invalid/links\"}");

        assertThat(stage.post())
                .startsWith("HTTP/1.1 307")
                .contains("\r\nLocation: http://elsewhere.invalid/links\r\n");
        assertThat(stage.worked()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            body_html           | <html><body>Please log in
            body_malformed      | consulting",]
            body_duplicate_keys | {"id":"link_test_0000000000000000000","amount":1,"total":1,"object":"link","id":"link_test_1"
            body_wrong_object   | "object":"token"
            body_other_amount   | "amount":150001
            body_other_currency | "currency":"USD"
            body_other_livemode | "livemode":true
            body_without_token  | "description":"payment"
            body_unknown_fields | "status":"under_review","colour":"green","provenance":{"depth":3,"steps":["one",null]}
            """)
    void bodyIsNotTheOneAskedForThoughTheWorkIsDone(String fault, String seen) throws IOException {
        stage.rule("{\"fault\":\"" + fault + "\"}");

        assertThat(stage.post()).startsWith("HTTP/1.1 200").contains(seen);
        assertThat(stage.worked()).isEqualTo(1);
    }

    @Test
    void emptyBodyHasNoByte() throws IOException {
        stage.rule("{\"fault\":\"body_empty\"}");

        assertThat(stage.post()).contains("Content-Length: 0\r\n").endsWith("\r\n\r\n");
    }

    @Test
    void hugeBodyIsWellFormedAndAsLongAsItSays() throws IOException {
        stage.rule("{\"fault\":\"body_huge\",\"megabytes\":3}");

        try (Socket socket = stage.open()) {
            Stage.send(socket, "POST", "/links", "{}");
            InputStream in = socket.getInputStream();
            long bytes = in.transferTo(java.io.OutputStream.nullOutputStream());
            assertThat(bytes).isBetween(3L << 20, (3L << 20) + 1_000);
        }
    }

    @Test
    void listLagsBehindByTheClock() throws IOException {
        stage.rule("{\"fault\":\"list_lags\",\"lag\":\"PT1M\"}");

        assertThat(stage.ask("GET", "/links?to=2026-11-25T09:30:00Z&limit=5", ""))
                .contains("limit=5", "&to=2026-11-25T08%3A59%3A00Z", "\"to\":\"2026-11-25T09:00:00Z\"");
        stage.clock.advance(Duration.ofHours(1));
        assertThat(stage.ask("GET", "/links", "{\"to\":\"2026-11-25T09:30:00Z\"}"))
                .contains("'to':'2026-11-25T09:30:00Z'", "\"to\":\"2026-11-25T09:30:00Z\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            list_duplicates    | /links?offset=20 | &offset=19  | "offset":20
            list_shifts        | /links?offset=20 | &offset=21  | "offset":20
            list_limit_ignored | /links?limit=100 | &limit=20   | "total":1
            list_endless       | /links?offset=80 | &offset=0   | "offset":80,"total":83
            """)
    void listIsNotTheOneAskedFor(String fault, String path, String asked, String seen) throws IOException {
        stage.rule("{\"fault\":\"" + fault + "\"}");

        assertThat(stage.ask("GET", path, "")).contains(asked, seen);
    }

    @Test
    void firstPageIsNeverShifted() throws IOException {
        stage.rule("{\"fault\":\"list_shifts\"}");

        assertThat(stage.ask("GET", "/links?limit=9", "")).contains("limit=9 \"");
    }

    @Test
    void totalChangesFromPageToPage() throws IOException {
        stage.rule("{\"fault\":\"list_total_changes\"}");

        assertThat(stage.ask("GET", "/links", "")).contains("\"total\":2");
        assertThat(stage.ask("GET", "/links", "")).contains("\"total\":3");
    }

    @Test
    void callsAboveTheRateAreRefusedAndTheRateChanges() throws IOException {
        stage.rule("{\"fault\":\"rate_limit\",\"rates\":[2,0],\"period_s\":10}");

        assertThat(stage.post()).startsWith("HTTP/1.1 200");
        assertThat(stage.post()).startsWith("HTTP/1.1 200");
        assertThat(stage.post()).startsWith("HTTP/1.1 429");
        stage.clock.advance(Duration.ofSeconds(1));
        assertThat(stage.post()).startsWith("HTTP/1.1 200");
        stage.clock.advance(Duration.ofSeconds(9));
        assertThat(stage.post()).startsWith("HTTP/1.1 429");
        assertThat(stage.worked()).isEqualTo(3);
    }
}
