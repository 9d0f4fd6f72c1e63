package dev.invoicelinks.link.omise;

import dev.invoicelinks.link.KeyNotAccepted;
import dev.invoicelinks.link.ProviderUnavailable;
import java.io.IOException;
import java.time.Duration;
import java.util.random.RandomGenerator;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** Calls that change nothing, or nothing more when repeated: tried again with growing, jittered waits. */
final class Reads {

    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Wire wire;
    private final int attempts;
    private final Patience patience;
    private final RandomGenerator random;

    Reads(Wire wire, int attempts, Patience patience, RandomGenerator random) {
        this.wire = wire;
        this.attempts = attempts;
        this.patience = patience;
        this.random = random;
    }

    /** GET; a 4xx other than 401, 403, 408, 429 is an answer like any other. */
    Answer get(HttpUrl address, long mostBytes) {
        return repeated(new Request.Builder().url(address), address, mostBytes);
    }

    /** DELETE, which is safe to repeat. */
    Answer delete(HttpUrl address) {
        return repeated(new Request.Builder().url(address).delete(), address, Wire.MOST_OBJECT_BYTES);
    }

    private Answer repeated(Request.Builder request, HttpUrl address, long mostBytes) {
        String last = "";
        for (int attempt = 1; attempt <= attempts; attempt++) {
            Duration asked = null;
            try {
                patience.pause(wire.rate().takeNanos());
                Answer answer = wire.call(request, mostBytes);
                if (answer.isKeyRefused()) {
                    throw new KeyNotAccepted("The provider does not accept the secret key (" + answer.words()
                            + "). Check invoice-links.provider.secret-key.");
                }
                if (!answer.isPassing() && (answer.json() != null || answer.status() == 404)) {
                    return answer;
                }
                last = "it answered " + answer.words();
                asked = answer.retryAfter();
                pause(attempt, asked);
            } catch (IOException broken) {
                last = broken.getClass().getSimpleName() + ", " + broken.getMessage();
                pause(attempt, null);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new ProviderUnavailable("Reading was interrupted", stopped);
            }
        }
        throw new ProviderUnavailable("The provider's " + address.encodedPath() + " could not be read in " + attempts
                + " attempts; at last " + last);
    }

    private void pause(int attempt, Duration asked) {
        if (attempt == attempts) {
            return;
        }
        long most = Math.min(LONGEST_WAIT.toNanos(), FIRST_WAIT.toNanos() << Math.min(attempt - 1, 20));
        long wait = asked == null ? random.nextLong(most + 1) : Math.min(asked.toNanos(), LONGEST_WAIT.toNanos());
        try {
            patience.pause(wait);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ProviderUnavailable("Reading was interrupted", stopped);
        }
    }
}
