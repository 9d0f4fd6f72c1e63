package dev.invoicelinks.link.omise;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** The connections to the provider: every call is bounded in time, size, number and rate. */
final class Wire implements AutoCloseable {

    static final long MOST_OBJECT_BYTES = 1L << 20;
    static final long MOST_LIST_BYTES = 8L << 20;

    private static final String VERSION = "2019-05-29";
    private static final long KEEP_MINUTES = 5;

    private final HttpUrl base;
    private final SecretKey key;
    private final String credentials;
    private final OkHttpClient client;
    private final Semaphore slots;
    private final RateLimit rate;
    private final Clock clock;

    Wire(ProviderSettings settings, SecretKey key, Clock clock, LongSupplier nanoTime) {
        this.base = HttpUrl.get(settings.baseUrl());
        this.key = key;
        this.credentials = Credentials.basic(key.value(), "", StandardCharsets.UTF_8);
        this.slots = new Semaphore(settings.concurrency(), true);
        this.rate = new RateLimit(settings.rate(), settings.burst(), nanoTime);
        this.clock = clock;
        this.client = new OkHttpClient.Builder()
                // nothing but what the address says: no clear text beside TLS, and no TLS to load for a sandbox
                .connectionSpecs(List.of(base.isHttps() ? ConnectionSpec.MODERN_TLS : ConnectionSpec.CLEARTEXT))
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(settings.connectTimeout())
                .readTimeout(settings.readTimeout())
                .writeTimeout(settings.readTimeout())
                .callTimeout(settings.callTimeout())
                .connectionPool(new ConnectionPool(settings.concurrency(), KEEP_MINUTES, TimeUnit.MINUTES))
                .addNetworkInterceptor(new PostOnce())
                .build();
    }

    /** An address below the provider's, such as {@code links}. */
    HttpUrl.Builder address(String path) {
        return base.newBuilder().addPathSegments(path);
    }

    RateLimit rate() {
        return rate;
    }

    Clock clock() {
        return clock;
    }

    /** One call and its whole answer. */
    Answer call(Request.Builder request, long mostBytes) throws IOException, InterruptedException {
        Request complete = request.header("Authorization", credentials)
                .header("Omise-Version", VERSION)
                .header("User-Agent", "invoice-links")
                .header("Accept", "application/json")
                .build();
        slots.acquire();
        try (Response response = client.newCall(complete).execute()) {
            Answer answer = Answer.of(response, mostBytes, clock, key);
            if (answer.status() == 429) {
                rate.slowDown(answer.retryAfter());
            }
            return answer;
        } finally {
            slots.release();
        }
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
