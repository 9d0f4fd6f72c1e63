package dev.invoicelinks.link.omise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.invoicelinks.link.EndOutcome;
import dev.invoicelinks.link.KeyNotAccepted;
import dev.invoicelinks.link.Listing;
import dev.invoicelinks.link.ProviderUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads are repeated with patience, and a list is believed only when it proves itself. */
final class ReadingTest {

    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
    private static final String ACCOUNT = "{\"object\":\"account\",\"id\":\"a\",\"livemode\":false}";

    private final MockWebServer server = new MockWebServer();
    private final List<Long> waits = new ArrayList<>();
    private final List<HttpUrl> pages = new ArrayList<>();
    private OmiseLinks links;

    @BeforeEach
    void start() throws Exception {
        server.start();
        ProviderSettings settings = new ProviderSettings(
                server.url("/").uri(),
                new SecretKey("skey_test_0123456789abcdef"),
                false,
                4,
                1000,
                1000,
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Duration.ofHours(1),
                4,
                List.of());
        links = new OmiseLinks(settings, Clock.fixed(NOW, ZoneOffset.UTC), System::nanoTime, waits::add, new Random(1));
    }

    @AfterEach
    void stop() throws Exception {
        links.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void passingTroubleIsTriedAgain(int status) {
        server.enqueue(new MockResponse.Builder().code(status).body("{}").build());
        server.enqueue(json(link("link_test_1")));

        assertThat(links.read("link_test_1")).isPresent();
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void waitsGrowWithJitterAndAreBounded() {
        for (int attempt = 0; attempt < 4; attempt++) {
            server.enqueue(new MockResponse.Builder().code(503).body("{}").build());
        }
        assertThatThrownBy(() -> links.read("link_test_1"))
                .isInstanceOf(ProviderUnavailable.class)
                .hasMessageContaining("4 attempts")
                .hasMessageContaining("503");
        List<Long> pauses = waits.stream().filter(wait -> wait > 0).toList();
        assertThat(pauses)
                .hasSizeLessThanOrEqualTo(3)
                .allMatch(wait -> wait <= Duration.ofSeconds(1).toNanos());
    }

    @Test
    void retryAfterOfAReadIsHonouredAndCapped() {
        server.enqueue(new MockResponse.Builder()
                .code(503)
                .addHeader("Retry-After", "3")
                .body("{}")
                .build());
        server.enqueue(new MockResponse.Builder()
                .code(503)
                .addHeader("Retry-After", "3000")
                .body("{}")
                .build());
        server.enqueue(json(link("link_test_1")));

        links.read("link_test_1");

        assertThat(waits)
                .contains(
                        Duration.ofSeconds(3).toNanos(), Duration.ofSeconds(10).toNanos());
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void refusedKeyIsNotTriedAgain(int status) {
        server.enqueue(new MockResponse.Builder().code(status).body("{}").build());

        assertThatThrownBy(() -> links.account())
                .isInstanceOf(KeyNotAccepted.class)
                .hasMessageContaining("secret-key")
                .hasMessageNotContaining("0123456789");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void unknownLinkIsEmptyAndRedirectsAreNotFollowed() {
        server.enqueue(new MockResponse.Builder().code(404).body("{}").build());
        assertThat(links.read("link_test_1")).isEmpty();

        server.enqueue(new MockResponse.Builder()
                .code(302)
                .addHeader("Location", "/elsewhere")
                .body("{}")
                .build());
        assertThatThrownBy(() -> links.read("link_test_1")).isInstanceOf(ProviderUnavailable.class);
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void endIsBelievedOnlyAfterReadingAgain() {
        String standing = link("link_test_1");
        String deleted = standing.replace("\"deleted\":false", "\"deleted\":true");

        answer(standing, standing, deleted);
        assertThat(links.end("link_test_1")).isInstanceOf(EndOutcome.Ended.class);

        answer(standing, deleted, standing);
        assertThat(links.end("link_test_1")).isInstanceOf(EndOutcome.NotConfirmed.class);

        answer(standing, "{}", standing.replace("\"used\":false", "\"used\":true"));
        assertThat(links.end("link_test_1")).isInstanceOf(EndOutcome.Used.class);
        assertThat(server.getRequestCount()).isEqualTo(9);
    }

    @Test
    void whatTakesNoMoneyAnyMoreIsNotDeleted() {
        answer(link("link_test_1").replace("\"used\":false", "\"used\":true"));
        assertThat(links.end("link_test_1")).isInstanceOf(EndOutcome.Used.class);

        answer(link("link_test_1").replace("\"deleted\":false", "\"deleted\":true"));
        assertThat(links.end("link_test_1")).isInstanceOf(EndOutcome.Ended.class);

        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    private void answer(String... bodies) {
        for (String body : bodies) {
            server.enqueue(json(body));
        }
    }

    @Test
    void listIsStableWhenTwoReadingsAgreeWithTheirTotal() {
        serve(page -> list(ids(1, 250), page, 250));

        Listing listing = links.since(NOW.minusSeconds(60), link -> link.id().endsWith("0"));

        assertThat(listing.stable()).isTrue();
        assertThat(listing.links()).hasSize(25);
        assertThat(pages).hasSize(6);
        assertThat(pages)
                .allMatch(page -> page.queryParameter("to").equals(pages.get(0).queryParameter("to")));
        assertThat(pages).allMatch(page -> "chronological".equals(page.queryParameter("order")));
    }

    @Test
    void duplicatesAcrossPagesCountOnce() {
        serve(page -> {
            int offset = offset(page);
            return list(offset == 0 ? ids(1, 100) : ids(51, 120), null, 120);
        });
        assertThat(links.since(NOW, link -> true).stable()).isTrue();
        assertThat(links.since(NOW, link -> true).links()).hasSize(120);
    }

    @Test
    void totalThatKeepsChangingIsNeverBelieved() {
        serve(page -> list(ids(1, 3), page, 3 + pages.size()));

        assertThat(links.since(NOW, link -> true).stable()).isFalse();
        assertThat(pages.size()).as("five tries, each bounded").isLessThanOrEqualTo(10);
    }

    @Test
    void limitThatIsIgnoredDoesNoHarm() {
        serve(page -> list(offset(page) == 0 ? ids(1, 300) : List.of(), null, 300));

        assertThat(links.since(NOW, link -> true).stable()).isTrue();
    }

    @Test
    void endlessPagesEnd() {
        serve(page -> list(ids(1, 100), null, 1_000_000));

        assertThat(links.since(NOW, link -> true).stable()).isFalse();
    }

    @Test
    void linkThatCannotBeReadCountsButIsPassedOver() {
        serve(page -> list(ids(1, 2), page, 2).replaceFirst("\"currency\":\"THB\"", "\"currency\":\"???\""));

        Listing listing = links.since(NOW, link -> true);

        assertThat(listing.stable()).isTrue();
        assertThat(listing.links()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {-3600, 0, 3600})
    void windowIsInTheProvidersTimeHoweverFarItsClockIs(long ahead) {
        serve(page -> list(List.of(), page, 0), NOW.plusSeconds(ahead));

        links.since(NOW.minusSeconds(60), link -> true);

        Instant from = Instant.parse(pages.get(0).queryParameter("from"));
        Instant to = Instant.parse(pages.get(0).queryParameter("to"));
        assertThat(from).isEqualTo(NOW.plusSeconds(ahead - 61));
        assertThat(to).isEqualTo(NOW.plusSeconds(ahead + 1));
    }

    @Test
    void withoutADateTheWindowIsWidenedByTheSkew() {
        serve(page -> list(List.of(), page, 0), null);

        links.since(NOW, link -> true);

        assertThat(Instant.parse(pages.get(0).queryParameter("from"))).isEqualTo(NOW.minusSeconds(3600));
        assertThat(Instant.parse(pages.get(0).queryParameter("to"))).isEqualTo(NOW.plusSeconds(3600));
    }

    private void serve(Function<HttpUrl, String> page) {
        serve(page, NOW);
    }

    private void serve(Function<HttpUrl, String> page, Instant providersNow) {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                MockResponse.Builder answer = new MockResponse.Builder();
                if (providersNow != null) {
                    answer.addHeader(
                            "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(providersNow.atOffset(ZoneOffset.UTC)));
                }
                if (request.getUrl().encodedPath().endsWith("account")) {
                    return answer.body(ACCOUNT).build();
                }
                pages.add(request.getUrl());
                return answer.body(page.apply(request.getUrl())).build();
            }
        });
    }

    private static int offset(HttpUrl page) {
        return Integer.parseInt(page.queryParameter("offset"));
    }

    private static List<String> ids(int first, int last) {
        List<String> ids = new ArrayList<>();
        for (int number = first; number <= last; number++) {
            ids.add("link_test_" + number);
        }
        return ids;
    }

    /** The part of the ids that a page asks for; all of them without a page. */
    private static String list(List<String> ids, HttpUrl page, int total) {
        List<String> part =
                page == null ? ids : ids.stream().skip(offset(page)).limit(100).toList();
        return "{\"object\":\"list\",\"data\":["
                + String.join(",", part.stream().map(ReadingTest::link).toList()) + "],\"total\":" + total + "}";
    }

    private static String link(String id) {
        return "{\"object\":\"link\",\"id\":\"" + id + "\",\"livemode\":false,\"deleted\":false,\"multiple\":false,"
                + "\"used\":false,\"currency\":\"THB\",\"amount\":2000,\"description\":\"d\",\"title\":\"t\","
                + "\"payment_uri\":\"https://link.omise.co/X\",\"created_at\":\"2026-11-24T00:00:00Z\"}";
    }

    private static MockResponse json(String body) {
        return new MockResponse.Builder().body(body).build();
    }
}
