package dev.invoicelinks.link.omise;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the provider is reached.
 *
 * @param live true together with a live key: links take real money
 * @param concurrency calls in flight
 * @param rate calls a second, the ceiling
 * @param burst calls that may leave at once after a quiet time
 * @param clockSkew how far the clocks may be apart when answers carry no date
 * @param readAttempts how often a read is tried
 * @param allowedHosts hosts that the address may name
 */
public record ProviderSettings(
        URI baseUrl,
        @Nullable SecretKey secretKey,
        boolean live,
        int concurrency,
        int rate,
        int burst,
        Duration connectTimeout,
        Duration readTimeout,
        Duration callTimeout,
        Duration clockSkew,
        int readAttempts,
        List<String> allowedHosts) {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final String PREFIX = "invoice-links.provider.";
    private static final int MOST_CONCURRENT = 100;
    private static final int HIGHEST_RATE = 1000;

    /** True when the provider is on this machine, where nothing leaves it. */
    public boolean isLoopback() {
        return "http".equals(baseUrl.getScheme()) && LOOPBACK.contains(String.valueOf(baseUrl.getHost()));
    }

    /** Every rule these values break, in words: key, value, rule, what to do. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        address(problems);
        key(problems);
        between(problems, "concurrency", concurrency, MOST_CONCURRENT);
        between(problems, "rate", rate, HIGHEST_RATE);
        between(problems, "burst", burst, HIGHEST_RATE);
        between(problems, "read-attempts", readAttempts, MOST_CONCURRENT);
        positive(problems, "connect-timeout", connectTimeout);
        positive(problems, "read-timeout", readTimeout);
        positive(problems, "call-timeout", callTimeout);
        if (callTimeout.compareTo(readTimeout) < 0) {
            problems.add(PREFIX + "call-timeout is shorter than read-timeout: make it at least as long.");
        }
        return problems;
    }

    private void address(List<String> problems) {
        boolean allowed = "https".equals(baseUrl.getScheme())
                && baseUrl.getHost() != null
                && allowedHosts.contains(baseUrl.getHost().toLowerCase(Locale.ROOT));
        if (!allowed && !isLoopback()) {
            problems.add(PREFIX + "base-url is \"" + withoutUser() + "\": it must be https and one of "
                    + String.join(", ", allowedHosts)
                    + ", or plain http to 127.0.0.1. Correct it, or add the host to allowed-hosts.");
        }
    }

    /** An address may carry a password by mistake; it is not repeated. */
    private String withoutUser() {
        return baseUrl.toString().replaceFirst("//[^/@]*@", "//***@");
    }

    private void key(List<String> problems) {
        String name = PREFIX + "secret-key";
        if (secretKey == null) {
            problems.add(name + " is not set although base-url is. Set OMISE_SECRET_KEY, or secret-key-file; or remove"
                    + " base-url to use the sandbox.");
        } else if (!secretKey.isSecret()) {
            boolean isPublic = secretKey.value().startsWith("pkey_");
            problems.add(name + " (" + secretKey + ") is no secret key" + (isPublic ? ": it is the public one" : "")
                    + ". Use the one that begins with skey_.");
        } else if (!secretKey.isTest() && isLoopback()) {
            problems.add(
                    name + " (" + secretKey + ") is a live key: it must not leave over plain http. Use a test key.");
        } else if (!secretKey.isTest() && !live) {
            problems.add(name + " (" + secretKey + ") is a live key and provider.live is false. Set live: true to take"
                    + " real money, or use a test key.");
        } else if (secretKey.isTest() && live) {
            problems.add(
                    PREFIX + "live is true with a test key (" + secretKey + "). Use the live key, or set live: false.");
        }
    }

    private static void between(List<String> problems, String key, int value, int most) {
        if (value < 1 || value > most) {
            problems.add(PREFIX + key + " is \"" + value + "\": it must be from 1 to " + most + ".");
        }
    }

    private static void positive(List<String> problems, String key, Duration value) {
        if (value.isZero() || value.isNegative()) {
            problems.add(PREFIX + key + " is \"" + value.toMillis() + "ms\": it must be longer than nothing.");
        }
    }
}
