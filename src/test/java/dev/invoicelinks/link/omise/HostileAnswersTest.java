package dev.invoicelinks.link.omise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.invoicelinks.hostile.HostileJson;
import dev.invoicelinks.invoice.InvoiceNumber;
import dev.invoicelinks.invoice.ReferenceToken;
import dev.invoicelinks.invoice.TokenMint;
import dev.invoicelinks.link.Charge;
import dev.invoicelinks.link.CreateOutcome;
import dev.invoicelinks.link.EndOutcome;
import dev.invoicelinks.link.LinkRequest;
import dev.invoicelinks.link.Listing;
import dev.invoicelinks.link.ProviderRecord;
import dev.invoicelinks.link.ProviderUnavailable;
import dev.invoicelinks.link.RecordKind;
import dev.invoicelinks.link.SendBy;
import dev.invoicelinks.link.Unreadable;
import dev.invoicelinks.link.Window;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okio.Buffer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever bytes a provider answers with: no call crashes or hangs, and nothing is believed that was not clearly said. */
@Timeout(60)
final class HostileAnswersTest {

    private static final ReferenceToken TOKEN =
            new TokenMint(new byte[32], "t", "omise/a/test").token(InvoiceNumber.canonical("INV-1"), 1, 1);
    private static final LinkRequest REQUEST = new LinkRequest(
            TOKEN, Money.ofMinor(CurrencyUnit.of("THB"), 100_000), "INV-1 · Demo", TOKEN.marked() + " Design", false);
    private static final Instant NOW = Instant.now();

    private static final String LINK =
            "{\"object\":\"link\",\"id\":\"link_test_1\",\"livemode\":false,\"deleted\":false,"
                    + "\"multiple\":false,\"used\":false,\"currency\":\"THB\",\"amount\":100000,\"description\":\""
                    + TOKEN.marked()
                    + " Design\",\"title\":\"INV-1 · Demo\",\"payment_uri\":\"https://link.omise.co/X\","
                    + "\"created_at\":\"2026-11-24T00:00:00Z\"}";
    private static final String CHARGE = "{\"object\":\"charge\",\"id\":\"chrg_test_1\",\"livemode\":false,"
            + "\"amount\":100000,\"currency\":\"THB\",\"net\":96094,\"status\":\"successful\",\"paid\":true,"
            + "\"link\":\"link_test_1\",\"description\":\"d\",\"created_at\":\"2026-11-24T00:00:00Z\"}";

    private final MockWebServer server = new MockWebServer();
    private OmiseLinks links;
    private Function<HttpUrl, MockResponse> answer = address -> text("");

    @BeforeEach
    void start() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return request.getUrl().encodedPath().equals("/account")
                        ? text("{\"object\":\"account\",\"id\":\"a\",\"livemode\":false}")
                        : answer.apply(request.getUrl());
            }
        });
        server.start();
        ProviderSettings settings = MoneyProvider.settings(server.url("/").uri(), "skey_test_0123456789abcdef");
        links = new OmiseLinks(settings, Clock.systemUTC(), System::nanoTime, nanos -> {}, new Random(1));
    }

    @AfterEach
    void stop() {
        links.close();
        server.close();
    }

    static Stream<String> hostileLinks() {
        return HostileJson.of(LINK).keySet().stream();
    }

    static Stream<String> harmlessLinks() {
        return HostileJson.harmless(LINK).keySet().stream();
    }

    private static SendBy soon() {
        return SendBy.in(Duration.ofSeconds(30), Clock.systemUTC(), System::nanoTime);
    }

    private static MockResponse text(String body) {
        return bytes(new Buffer().writeUtf8(body).readByteArray());
    }

    private static MockResponse bytes(byte[] body) {
        return new MockResponse.Builder().body(new Buffer().write(body)).build();
    }

    private void answerAll(byte[] body) {
        answer = address -> bytes(body);
    }

    @ParameterizedTest
    @MethodSource("hostileLinks")
    void hostileAnswerToACreateIsADoubtAndNeverALink(String name) {
        answerAll(HostileJson.of(LINK).get(name));

        assertThat(links.create(REQUEST, soon())).isInstanceOf(CreateOutcome.Ambiguous.class);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("harmlessLinks")
    void oddButClearAnswerToACreateIsTheLink(String name) {
        answerAll(HostileJson.harmless(LINK).get(name));

        assertThat(links.create(REQUEST, soon())).isInstanceOf(CreateOutcome.Created.class);
    }

    @ParameterizedTest
    @MethodSource("hostileLinks")
    void hostileAnswerToALookAtALinkOrToItsEndIsUnreadable(String name) {
        answerAll(HostileJson.of(LINK).get(name));

        assertThatThrownBy(() -> links.read("link_test_1")).isInstanceOf(ProviderUnavailable.class);
        assertThat(links.end("link_test_1")).isInstanceOf(EndOutcome.NotConfirmed.class);
    }

    @ParameterizedTest
    @MethodSource("hostileLinks")
    void hostileListIsNoProofOfAbsence(String name) {
        answerAll(HostileJson.of("{\"object\":\"list\",\"data\":[" + LINK + "],\"total\":1}")
                .get(name));

        assertThatThrownBy(() -> links.since(NOW, link -> true)).isInstanceOf(ProviderUnavailable.class);
        assertThatThrownBy(() -> links.newest()).isInstanceOf(ProviderUnavailable.class);
    }

    @ParameterizedTest
    @MethodSource("hostileLinks")
    void hostileChargeIsUnreadable(String name) {
        answerAll(HostileJson.of(CHARGE).get(name));

        List<ProviderRecord> records = new ArrayList<>();
        try {
            records.addAll(links.charges().charge("chrg_test_1"));
        } catch (ProviderUnavailable said) {
            assertThat(said).hasMessageContaining("could not be read");
        }
        assertThat(records).allMatch(Unreadable.class::isInstance);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "used":false      | "used":"no"
            "used":false      | "used":[]
            "deleted":false   | "deleted":0
            "multiple":false  | "multiple":"false"
            "livemode":false  | "livemode":null
            "amount":100000   | "amount":100000.0
            "amount":100000   | "amount":"100000"
            "amount":100000   | "amount":1e5
            "amount":100000   | "amount":18446744073709651616
            "currency":"THB"  | "currency":["THB"]
            "currency":"THB"  | "currency":"THB\\u0000"
            link_test_1       | ../account
            link_test_1       | link_test_1\\u0000
            https://link      | javascript://link
            https://link      | file://link
            link.omise.co/X   | link.omise.co/\\u2028X
            link.omise.co/X   | link.omise.co/ X
            https://link.omise.co/X | https:///X
            2026-11-24T       | +999999999-11-24T
            2026-11-24T       | -0001-11-24T
            """)
    void linkWithOneOddFieldIsNotBelieved(String part, String hostile) {
        answer = address -> text(LINK.replace(part, hostile));
        assertThat(LINK).contains(part);

        assertThat(links.create(REQUEST, soon())).isInstanceOf(CreateOutcome.Ambiguous.class);
        answer = address -> text("{\"object\":\"list\",\"data\":[" + LINK.replace(part, hostile) + "],\"total\":1}");
        Listing listing = links.since(NOW, link -> true);
        assertThat(listing.links()).isEmpty();
        assertThat(listing.stable())
                .as("our token is there, so its absence is not proved")
                .isFalse();
    }

    @Test
    void whatTheProviderSaysFitsTheBooksAndOneLine() {
        String message = "forged\\r\\n2026-11-24T00:00:00 ERROR \\u0000\\u2028\\u202e\\ud800" + "x".repeat(100_000);
        answer = address -> new MockResponse.Builder()
                .code(422)
                .addHeader("X-Request-Id", "r".repeat(5000))
                .body("{\"object\":\"error\",\"code\":\"bad\\nrequest\",\"message\":\"" + message + "\"}")
                .build();

        CreateOutcome.Refused refused = (CreateOutcome.Refused) links.create(REQUEST, soon());

        assertThat(refused.code()).isEqualTo("bad request");
        assertThat(refused.message())
                .hasSizeLessThanOrEqualTo(1000)
                .startsWith("forged 2026")
                .doesNotContainPattern("[\\p{Cc}\\p{Zl}\\p{Cs}\\x{202e}]");
        assertThat(refused.requestId()).hasSize(100);
    }

    @Test
    void keyThatIsToldBackIsHidden() {
        String key = "skey_test_0123456789abcdef";
        for (int status : new int[] {401, 422, 500}) {
            answer = address -> new MockResponse.Builder()
                    .code(status)
                    .addHeader("X-Request-Id", "of " + key)
                    .body("{\"object\":\"error\",\"code\":\"bad\",\"message\":\"" + key + " may not\"}")
                    .build();
            assertThat(links.create(REQUEST, soon()).toString())
                    .doesNotContain(key)
                    .contains("skey_test_***");
            assertThatThrownBy(() -> links.read("link_test_1")).hasMessageNotContaining(key);
        }
    }

    @Test
    void chargeKeepsOnlyWhatTheBooksCanHold() {
        answer = address -> text(CHARGE.replace("\"paid\":true", "\"paid\":\"yes\"")
                .replace("\"net\":96094", "\"net\":9223372036854775807")
                .replace("\"description\":\"d\"", "\"description\":\"=1\\u0000\\n\\ud83d" + "😀".repeat(900) + "\""));

        Charge charge = (Charge) links.charges().charge("chrg_test_1").get(0);

        assertThat(charge.state().paid()).isFalse();
        assertThat(charge.oddities()).contains("paid is neither true nor false", "net is more than any charge can be");
        assertThat(charge.payer().description())
                .hasSizeLessThanOrEqualTo(1000)
                .startsWith("=1 \uFFFD😀")
                .endsWith("😀");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"amount\":9223372036854775807",
                "\"amount\":-9223372036854775808",
                "\"amount\":1e400",
                "\"amount\":null",
                "\"amount\":{}"
            })
    void amountThatNoChargeCanHaveMakesNoCharge(String amount) {
        answer = address -> text(CHARGE.replace("\"amount\":100000", amount));
        assertThat(links.charges().charge("chrg_test_1")).singleElement().isInstanceOf(Unreadable.class);
    }

    @Test
    void listThatGrowsWhileItIsReadEnds() {
        answer = address -> {
            long offset = Long.parseLong(String.valueOf(address.queryParameter("offset")));
            return text("{\"object\":\"list\",\"data\":[" + LINK.replace("link_test_1", "link_test_" + offset)
                    + "],\"total\":" + (offset + 1000) + "}");
        };
        assertThat(links.charges()
                        .list(RecordKind.CHARGE, new Window(NOW, NOW), Long.MAX_VALUE, page -> {})
                        .isWhole())
                .isFalse();
        assertThat(server.getRequestCount()).isLessThan(70);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775807", "10000001", "-5", "1e300", "\"7\"", "null", "[]"})
    void totalThatCannotBeIsNotBelieved(String total) {
        answer = address -> text("{\"object\":\"list\",\"data\":[" + LINK + "],\"total\":" + total + "}");
        assertThat(links.since(NOW, link -> true).stable()).isFalse();
    }

    @Test
    void answerThatUnpacksWithoutEndIsReadNoFurtherThanItsBound() throws IOException {
        Buffer packed = new Buffer();
        try (okio.BufferedSink gzip = okio.Okio.buffer(new okio.GzipSink(packed))) {
            gzip.writeUtf8("{\"x\":\"");
            byte[] zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 32; megabyte++) {
                gzip.write(zeros);
            }
        }
        answer = address -> new MockResponse.Builder()
                .addHeader("Content-Encoding", "gzip")
                .body(packed.copy())
                .build();
        assertThat(links.create(REQUEST, soon()))
                .isInstanceOfSatisfying(
                        CreateOutcome.Ambiguous.class,
                        doubt -> assertThat(doubt.reason()).contains("larger than"));
    }
}
