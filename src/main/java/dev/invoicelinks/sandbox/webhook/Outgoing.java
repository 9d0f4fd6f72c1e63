package dev.invoicelinks.sandbox.webhook;

import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/** Sends one delivery and says what came of it. Redirects are not followed. */
final class Outgoing {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Supplier<HttpClient> client = SingletonSupplier.of(() -> HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build());

    private final Set<CompletableFuture<?>> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;
    private volatile boolean silent;

    /** What came of an attempt: the status as text, or why there is none. */
    record Answer(boolean taken, String words) {

        private static Answer failed(String words) {
            return new Answer(false, words);
        }
    }

    /** What came of it; empty: it was given up meanwhile, and nobody knows. */
    Optional<Answer> send(Endpoint endpoint, byte[] body, Instant now) throws InterruptedException {
        CompletableFuture<HttpResponse<Void>> sent =
                client.get().sendAsync(request(endpoint, body, now), BodyHandlers.discarding());
        open.add(sent);
        try {
            if (closed || silent) {
                sent.cancel(true);
            }
            return Optional.of(answer(sent)).filter(answer -> answer.taken() || !closed);
        } catch (CancellationException ended) {
            return Optional.empty();
        } finally {
            open.remove(sent);
        }
    }

    private static Answer answer(CompletableFuture<HttpResponse<Void>> sent) throws InterruptedException {
        try {
            int status = sent.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            return new Answer(status >= 200 && status < 300, "" + status);
        } catch (TimeoutException slow) {
            sent.cancel(true);
            return Answer.failed("no answer within " + PATIENCE.toSeconds() + " s");
        } catch (ExecutionException failed) {
            return Answer.failed(words(failed.getCause()));
        }
    }

    /** Ends what is on the wire, now and ever. */
    void close() {
        closed = true;
        open.forEach(sent -> sent.cancel(true));
    }

    /** Ends what is on the wire, and what follows, until it may go on. */
    void hush() {
        silent = true;
        open.forEach(sent -> sent.cancel(true));
    }

    void goOn() {
        silent = false;
    }

    private static HttpRequest request(Endpoint endpoint, byte[] body, Instant now) {
        long seconds = now.getEpochSecond();
        return HttpRequest.newBuilder(endpoint.url())
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "invoice-links-sandbox")
                .header(Signature.TIMESTAMP_HEADER, "" + seconds)
                .header(Signature.HEADER, Signature.of(endpoint.secretsAt(now), seconds, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    private static String words(Throwable failure) {
        if (failure instanceof ConnectException) {
            return "connection refused";
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
