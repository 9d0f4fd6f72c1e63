package dev.invoicelinks.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.invoicelinks.sandbox.api.Caller.Said;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Whatever a client sends, it gets an error in the wire's shape, and the next client is served. */
final class BadInputTest extends Provider {

    BadInputTest() {
        super(false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/links?from=yesterday",
                "/links?to=2026-13-45",
                "/links?offset=-1",
                "/links?limit=many",
                "/links?order=random",
                "/links?limit=%",
                "/charges?offset=99999999999999999999",
                "/search?scope=link&per_page=0",
                "/search?scope=link&page=-3",
                "/search?scope=",
                "/search?scope=link&filters[created]=%2B999999999-12-31T23:59:59Z",
                "/search?scope=link&filters[used_at]=2026-01-01..%2B999999999-12-31T23:59:59Z",
                "/search?scope=link&filters[used_at]=-999999999-01-01T00:00:00%2B18:01",
            })
    void badParametersAreNamed(String path) throws IOException {
        Said said = answer(path);

        assertThat(said.status()).isEqualTo(400);
        assertError(said);
    }

    private Said answer(String path) throws IOException {
        String said = caller.raw(
                "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: KEY\r\nConnection: close\r\n\r\n");
        String body = said.substring(said.indexOf("\r\n\r\n") + 4).replaceAll("(?m)^[0-9a-f]+\r?\n", "");
        return new Said(
                Integer.parseInt(said.split(" ")[1]),
                tools.jackson.databind.json.JsonMapper.shared().readTree(body));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/xml                          | <a/>
            multipart/form-data; boundary=x   | --x--
            application/json                  | [1,2]
            application/json                  | "text"
            application/json                  | {"amount":
            application/json                  | {'a':1}
            application/x-www-form-urlencoded | amount=%zz
            application/x-www-form-urlencoded | amount
            application/json                  | {"amount":99999999999999999999,"currency":"THB","title":"t","description":"d"}
            application/json                  | {"amount":-1,"currency":"THB","title":"t","description":"d"}
            application/json                  | {"amount":1e3,"currency":"THB","title":"t","description":"d"}
            application/json                  | {"amount":[2000],"currency":"THB","title":"t","description":"d"}
            application/json                  | {"amount":2000,"currency":{"a":1},"title":"t","description":"d"}
            application/json                  | {"amount":2000,"currency":"BTC","title":"t","description":"d"}
            application/json                  | {"amount":2000,"currency":"THB","title":" ","description":"d"}
            """)
    void badBodiesAreRefused(String type, String body) {
        Said said = caller.send("POST", "/links", type, body);

        assertThat(said.status()).isEqualTo(400);
        assertError(said);
        assertThat(caller.get("/links").number("total")).isZero();
    }

    @Test
    void oversizedBodiesAreRefused() {
        String title = "x".repeat(3_000);
        assertError(caller.post(
                "/links", "{\"amount\":2000,\"currency\":\"THB\",\"description\":\"d\",\"title\":\"" + title + "\"}"));
        String long2 = "y".repeat((1 << 20) + 1);
        assertError(caller.post("/links", "{\"title\":\"" + long2 + "\"}"));
        assertError(caller.post("/links", "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000)));
        assertThat(caller.get("/links").number("total")).isZero();
    }

    /** Names of all levels, each with those above it, would fill the memory: a megabyte would ask for a quarter of a gigabyte. */
    @Test
    void deepBodiesTakeNoMoreMemoryThanTheyAreLong() {
        String deep = ("{\"" + "k".repeat(1_990) + "\":").repeat(480) + "1" + "}".repeat(480);
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/links");
        request.setContentType("application/json");
        request.setContent(deep.getBytes(StandardCharsets.UTF_8));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        new FieldReading().read(request);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(60L << 20);
        assertError(caller.post("/links", deep));
    }

    @Test
    void thousandsOfParametersAreRefused() {
        StringBuilder form = new StringBuilder("amount=2000");
        for (int field = 0; field < 5_000; field++) {
            form.append("&f").append(field).append("=1");
        }

        Said said = caller.send("POST", "/links", "application/x-www-form-urlencoded", form.toString());

        assertThat(said.status()).isEqualTo(400);
        assertThat(said.text("message")).contains("1000 fields");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /links?a=%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: KEY\r\nConnection: close\r\n\r\n",
                "GET /li\"nks HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /links/%%2e%%2e/x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "POST /links HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\nConnection: close\r\n\r\n",
            })
    void whatIsNoRequestIsNoStackTrace(String request) throws IOException {
        String said = caller.raw(request.formatted("z".repeat(100_000)));

        assertThat(said).startsWith("HTTP/1.1 4").doesNotContain("<html", "Exception", "\tat ");
        assertThat(caller.get("/links").status()).isEqualTo(200);
    }

    @Test
    void markupIsKeptAsText() {
        Said link = caller.post(
                "/links",
                "{\"amount\":2000,\"currency\":\"THB\",\"title\":\"<b>&\\u0000\",\"description\":\"\\ud83d\\ude00 ค่า\"}");

        assertThat(link.status()).isEqualTo(200);
        assertThat(caller.get("/links/" + link.id()).text("title")).isEqualTo("<b>&\u0000");
        assertThat(caller.get("/links/" + link.id()).text("description")).isEqualTo("😀 ค่า");
    }

    @ParameterizedTest
    @CsvSource({"PUT,/links", "PATCH,/links/x", "DELETE,/charges/x", "POST,/charges", "GET,/customers", "POST,/_x"})
    void whatDoesNotExistIsNotFound(String method, String path) {
        Said said = caller.send(method, path, "application/json", "{}");

        assertThat(said.status()).isEqualTo(404);
        assertError(said);
    }

    private static void assertError(Said said) {
        assertThat(said.status()).isBetween(400, 499);
        assertThat(said.text("object")).isEqualTo("error");
        assertThat(said.text("code")).isNotEmpty();
        assertThat(said.text("message")).isNotEmpty().doesNotContain("Exception");
    }
}
