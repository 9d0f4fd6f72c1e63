package dev.invoicelinks.link.omise;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Live and test keys, hosts and bounds; every problem at once, the key never shown. */
final class ProviderSettingsTest {

    private static final String TEST_KEY = "skey_test_0123456789abcdef";
    private static final String LIVE_KEY = "skey_0123456789abcdefghi";

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            https://api.omise.co        | skey_test_0123456789abcdef | false | -
            http://127.0.0.1:8420       | skey_test_0123456789abcdef | false | -
            http://localhost:8420       | skey_test_0123456789abcdef | false | -
            https://api.omise.co        | skey_0123456789abcdefghi   | true  | -
            http://api.omise.co         | skey_test_0123456789abcdef | false | base-url
            https://evil.example        | skey_test_0123456789abcdef | false | base-url
            https://api.omise.co.evil.example | skey_test_0123456789abcdef | false | base-url
            https://api.omise.co        | -                          | false | secret-key is not set
            https://api.omise.co        | pkey_test_0123456789abcdef | false | the public one
            https://api.omise.co        | nonsense                   | false | no secret key
            https://api.omise.co        | skey_0123456789abcdefghi   | false | provider.live is false
            https://api.omise.co        | skey_test_0123456789abcdef | true  | live is true with a test key
            http://127.0.0.1:8420       | skey_0123456789abcdefghi   | true  | must not leave over plain http
            """)
    void keyHostAndModeMustFit(String url, String key, boolean live, String problem) {
        List<String> problems = settings(url, key, live, 10, 20).problems();

        if (problem == null) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems).hasSize(1).first().asString().contains(problem);
        }
    }

    @Test
    void everyProblemIsListedAtOnce() {
        assertThat(settings("http://evil.example", "pkey_x", false, 0, 5000).problems())
                .hasSize(4)
                .allMatch(problem -> problem.startsWith("invoice-links.provider."));
    }

    @Test
    void keyNeverShows() {
        ProviderSettings settings = settings("https://user:password@evil.example", LIVE_KEY, false, 0, 0);

        assertThat(settings.toString()).doesNotContain(LIVE_KEY);
        assertThat(String.join("\n", settings.problems()))
                .doesNotContain(LIVE_KEY)
                .doesNotContain("password");
        assertThat(new SecretKey(TEST_KEY)).hasToString("skey_test_***def");
        assertThat(new SecretKey("short")).hasToString("***");
    }

    private static ProviderSettings settings(String url, String key, boolean live, int concurrency, int rate) {
        return new ProviderSettings(
                URI.create(url),
                key == null ? null : new SecretKey(key),
                live,
                concurrency,
                rate,
                10,
                Duration.ofSeconds(5),
                Duration.ofSeconds(20),
                Duration.ofSeconds(30),
                Duration.ofHours(1),
                5,
                List.of("api.omise.co"));
    }
}
