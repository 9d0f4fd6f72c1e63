package dev.invoicelinks.link.omise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.invoice.InvoiceNumber;
import dev.invoicelinks.invoice.TokenMint;
import dev.invoicelinks.link.CreateOutcome;
import dev.invoicelinks.link.LinkRequest;
import dev.invoicelinks.link.SendBy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every provider line of the fault catalogue, on a fresh and on a reused connection: how often the POST reached the server, and what was made of it. */
final class PostOnceTest {

    private static final SecretKey KEY = new SecretKey("skey_test_0123456789abcdef");
    private static final String ERROR =
            "{\"object\":\"error\",\"code\":\"bad_request\",\"message\":\"title is missing\"}";
    private static final String HTML = "<html><body>Service Unavailable</body></html>";
    private static final long DRIP_NANOS = 100_000_000L;

    private static final LinkRequest REQUEST = new LinkRequest(
            new TokenMint(new byte[32], "test", "omise/a/test").token(InvoiceNumber.canonical("INV-1"), 1, 1),
            Money.ofMinor(CurrencyUnit.of("THB"), 125050),
            "INV-1 · Demo",
            new TokenMint(new byte[32], "test", "omise/a/test")
                            .token(InvoiceNumber.canonical("INV-1"), 1, 1)
                            .marked()
                    + " Design",
            false);

    static Stream<Arguments> faults() {
        return catalogue().entrySet().stream()
                .flatMap(fault -> Stream.of(
                        Arguments.of(fault.getKey(), "fresh", fault.getValue()),
                        Arguments.of(fault.getKey(), "reused", fault.getValue())));
    }

    private static Map<String, Fault> catalogue() {
        return Map.ofEntries(
                ambiguous("no answer until the read times out", FaultyServer.Exchange::waitForTheClient),
                ambiguous(
                        "one byte at a time until the call times out",
                        it -> it.drip("HTTP/1.1 200 OK\r\nX: ".repeat(9), DRIP_NANOS)),
                ambiguous("reset before the answer", FaultyServer.Exchange::reset),
                ambiguous("reset during the answer", it -> {
                    it.raw(
                            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{\"object\":");
                    it.reset();
                }),
                ambiguous("closed after reading the request", FaultyServer.Exchange::close),
                ambiguous("truncated answer", it -> {
                    it.raw("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n{\"object\":\"link\"");
                    it.close();
                }),
                ambiguous("500 as JSON", it -> it.json(500, ERROR)),
                ambiguous("500 as HTML", it -> it.answer(500, "text/html", HTML)),
                ambiguous("502 as HTML", it -> it.answer(502, "text/html", HTML)),
                ambiguous("503 as JSON", it -> it.json(503, ERROR)),
                ambiguous("503 with Retry-After: 0", it -> it.json(503, ERROR, "Retry-After: 0")),
                ambiguous("504 as HTML", it -> it.answer(504, "text/html", HTML)),
                ambiguous("408", it -> it.json(408, ERROR)),
                ambiguous("408 with Retry-After: 0", it -> it.json(408, ERROR, "Retry-After: 0")),
                ambiguous("409", it -> it.json(409, ERROR)),
                ambiguous("400 without a readable body", it -> it.answer(400, "text/html", HTML)),
                ambiguous("200 with HTML", it -> it.answer(200, "text/html", HTML)),
                ambiguous("200 empty", it -> it.json(200, "")),
                ambiguous("200 malformed", it -> it.json(200, "{\"object\":\"link\",")),
                ambiguous(
                        "200 with duplicate keys",
                        it -> it.json(200, link(it, UnaryOperator.identity()).replaceFirst("\\{", "{\"amount\":1,"))),
                ambiguous("200 with a huge body", it -> it.json(200, "{\"pad\":\"" + "x".repeat(2 << 20) + "\"}")),
                ambiguous(
                        "200 with a wrong object", it -> it.json(200, link(it, json -> json.put("object", "charge")))),
                ambiguous("200 with another amount", it -> it.json(200, link(it, json -> json.put("amount", 1)))),
                ambiguous(
                        "200 with another currency", it -> it.json(200, link(it, json -> json.put("currency", "JPY")))),
                ambiguous(
                        "200 without the token",
                        it -> it.json(200, link(it, json -> json.put("description", "Design")))),
                ambiguous(
                        "200 without a payment URI", it -> it.json(200, link(it, json -> json.put("payment_uri", "")))),
                ambiguous("200 with another use", it -> it.json(200, link(it, json -> json.put("multiple", true)))),
                ambiguous("200 deleted", it -> it.json(200, link(it, json -> json.put("deleted", true)))),
                ambiguous("201 instead of 200", it -> it.json(201, link(it, UnaryOperator.identity()))),
                fault(
                        "200 with another livemode",
                        CreateOutcome.WrongMode.class,
                        it -> it.json(200, link(it, json -> json.put("livemode", true)))),
                fault("400", CreateOutcome.Refused.class, it -> it.json(400, ERROR)),
                fault("404", CreateOutcome.Refused.class, it -> it.json(404, ERROR)),
                fault("422", CreateOutcome.Refused.class, it -> it.json(422, ERROR)),
                fault("401", CreateOutcome.KeyRefused.class, it -> it.json(401, ERROR)),
                fault("403", CreateOutcome.KeyRefused.class, it -> it.json(403, ERROR)),
                fault("429 without Retry-After", CreateOutcome.TooMany.class, it -> it.json(429, ERROR)),
                fault("429 with seconds", CreateOutcome.TooMany.class, it -> it.json(429, ERROR, "Retry-After: 3")),
                fault(
                        "429 with Retry-After: 0",
                        CreateOutcome.TooMany.class,
                        it -> it.json(429, ERROR, "Retry-After: 0")),
                fault(
                        "429 with an absurd wait",
                        CreateOutcome.TooMany.class,
                        it -> it.json(429, ERROR, "Retry-After: 99999999")),
                fault(
                        "429 with a negative wait",
                        CreateOutcome.TooMany.class,
                        it -> it.json(429, ERROR, "Retry-After: -5")),
                fault(
                        "unknown fields and values",
                        CreateOutcome.Created.class,
                        it -> it.json(
                                200,
                                link(it, json -> json.put("status", "shiny").put("new_field", 7)))),
                fault(
                        "the link asked for",
                        CreateOutcome.Created.class,
                        it -> it.json(200, link(it, UnaryOperator.identity()))));
    }

    @ParameterizedTest(name = "{0}, {1} connection")
    @MethodSource("faults")
    void postReachesTheServerOnceAndIsJudgedRightly(String name, String connection, Fault fault) throws IOException {
        try (FaultyServer server = new FaultyServer(fault.behaviour);
                OmiseLinks links = links(server.address("http"))) {
            if (connection.equals("reused")) {
                links.newest();
            }
            CreateOutcome outcome = links.create(REQUEST, inTime());

            assertThat(outcome).as(name).isInstanceOf(fault.expected);
            assertThat(server.posts()).as("POSTs that reached the server").isEqualTo(1);
            assertThat(outcome.toString()).doesNotContain(KEY.value()).doesNotContain("/pay/SECRET");
        }
    }

    @Test
    void redirectToAnotherHostIsNeverFollowed() throws IOException {
        try (FaultyServer other = new FaultyServer(it -> it.json(200, "{}"))) {
            String elsewhere = "Location: " + other.address("http") + "/links";
            for (int status : new int[] {301, 302, 303, 307, 308}) {
                try (FaultyServer server = new FaultyServer(it -> it.json(status, "{}", elsewhere));
                        OmiseLinks links = links(server.address("http"))) {
                    assertThat(links.create(REQUEST, inTime())).isInstanceOf(CreateOutcome.Ambiguous.class);
                    assertThat(server.posts()).isEqualTo(1);
                }
            }
            assertThat(other.posts()).isZero();
        }
    }

    @Test
    void refusedConnectionIsCertainlyNotSent() throws IOException {
        URI nobody;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + free.getLocalPort());
        }
        assertThat(created(nobody, inTime())).isInstanceOf(CreateOutcome.NotSent.class);
    }

    @Test
    void unknownHostIsCertainlyNotSent() {
        assertThat(created(URI.create("http://nobody.invalid"), inTime())).isInstanceOf(CreateOutcome.NotSent.class);
    }

    @Test
    void failedTlsHandshakeIsCertainlyNotSent() throws IOException {
        try (FaultyServer plain = new FaultyServer(it -> it.json(200, "{}"))) {
            assertThat(created(plain.address("https"), inTime())).isInstanceOf(CreateOutcome.NotSent.class);
            assertThat(plain.posts()).isZero();
        }
    }

    @Test
    void nothingLeavesAfterItsTimeToSend() throws IOException {
        try (FaultyServer server = new FaultyServer(it -> it.json(200, link(it, UnaryOperator.identity())))) {
            SendBy past = SendBy.in(Duration.ofMillis(-1), Clock.systemUTC(), System::nanoTime);
            SendBy pastByTheWallAlone =
                    new SendBy(Clock.systemUTC().instant().minusSeconds(1), System.nanoTime() + 60_000_000_000L);
            SendBy pastByTheMonotonicClockAlone =
                    new SendBy(Clock.systemUTC().instant().plusSeconds(60), System.nanoTime() - 1);
            for (SendBy late : List.of(past, pastByTheWallAlone, pastByTheMonotonicClockAlone)) {
                assertThat(created(server.address("http"), late)).isInstanceOf(CreateOutcome.NotSent.class);
            }
            assertThat(server.posts()).isZero();
        }
    }

    @Test
    void linkMadeWhileTheClientTimedOutIsADoubt() throws IOException {
        try (FaultyServer server = new FaultyServer(FaultyServer.Exchange::waitForTheClient)) {
            assertThat(created(server.address("http"), inTime())).isInstanceOf(CreateOutcome.Ambiguous.class);
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    private static CreateOutcome created(URI address, SendBy sendBy) {
        try (OmiseLinks links = links(address)) {
            return links.create(REQUEST, sendBy);
        }
    }

    private static SendBy inTime() {
        return SendBy.in(Duration.ofSeconds(30), Clock.systemUTC(), System::nanoTime);
    }

    private static OmiseLinks links(URI address) {
        ProviderSettings settings = new ProviderSettings(
                address,
                KEY,
                false,
                4,
                1000,
                1000,
                Duration.ofSeconds(2),
                Duration.ofMillis(400),
                Duration.ofMillis(700),
                Duration.ofHours(1),
                1,
                List.of());
        return new OmiseLinks(settings, Clock.systemUTC(), System::nanoTime);
    }

    private static String link(FaultyServer.Exchange exchange, UnaryOperator<ObjectNode> change) {
        ObjectNode json = (ObjectNode) JsonMapper.shared().readTree(exchange.body());
        json.put("object", "link")
                .put("id", "link_test_5abcdef0123456789ab")
                .put("livemode", false)
                .put("used", false)
                .put("deleted", false)
                .put("payment_uri", "https://link.omise.co/pay/SECRET")
                .put("created_at", "2026-11-24T00:00:00Z");
        return JsonMapper.shared().writeValueAsString(change.apply(json));
    }

    private static Map.Entry<String, Fault> ambiguous(String name, FaultyServer.Behaviour behaviour) {
        return fault(name, CreateOutcome.Ambiguous.class, behaviour);
    }

    private static Map.Entry<String, Fault> fault(
            String name, Class<? extends CreateOutcome> expected, FaultyServer.Behaviour behaviour) {
        return Map.entry(name, new Fault(behaviour, expected));
    }

    /** What the server does, and what must be made of it. */
    private record Fault(FaultyServer.Behaviour behaviour, Class<? extends CreateOutcome> expected) {}
}
