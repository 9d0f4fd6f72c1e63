package dev.invoicelinks.sandbox.fault;

import dev.invoicelinks.sandbox.clock.Alarms;
import dev.invoicelinks.sandbox.clock.SandboxClock;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.function.SingletonSupplier;

/** Requests whose work is done later than their caller knows: at a time of the sandbox's clock, or after so many further calls. */
final class LateWork {

    /** Marks a request that comes from here, so that no fault meets it again. */
    static final String MARK = "Sandbox-Late";

    private static final Logger LOG = LoggerFactory.getLogger(LateWork.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> CARRIED = List.of("Authorization", "Content-Type", "Omise-Version");
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_WAITING = 1_000;

    private final String secret = UUID.randomUUID().toString();
    private final Supplier<HttpClient> client = SingletonSupplier.of(
            () -> HttpClient.newBuilder().connectTimeout(PATIENCE).build());
    private final SandboxClock clock;
    private final Alarms alarms;
    private final Map<HttpRequest, Long> waiting = new HashMap<>();

    LateWork(SandboxClock clock, Alarms alarms) {
        this.clock = clock;
        this.alarms = alarms;
    }

    boolean isMine(String mark) {
        return secret.equals(mark);
    }

    /** The same request once more, with its own key and body, for later. */
    HttpRequest again(HttpServletRequest request) throws IOException {
        HttpRequest.Builder again =
                HttpRequest.newBuilder(address(request)).timeout(PATIENCE).header(MARK, secret);
        for (String name : CARRIED) {
            String value = request.getHeader(name);
            if (value != null) {
                again.header(name, value);
            }
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES);
        return again.method(request.getMethod(), BodyPublishers.ofByteArray(body))
                .build();
    }

    private static URI address(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return URI.create("http://127.0.0.1:" + request.getLocalPort() + request.getRequestURI()
                + query.replace("[", "%5B").replace("]", "%5D"));
    }

    void after(Duration delay, HttpRequest request) {
        alarms.at(clock.instant().plus(delay), () -> send(request));
    }

    synchronized void afterCalls(long calls, HttpRequest request) {
        if (waiting.size() == MOST_WAITING) {
            LOG.warn("{} calls wait to be done late already; this one is never done", MOST_WAITING);
            return;
        }
        waiting.put(request, calls);
    }

    /** Counts a call; work that waited for it is done before the call goes on. */
    void called() {
        ready().forEach(this::send);
    }

    private synchronized List<HttpRequest> ready() {
        if (waiting.isEmpty()) {
            return List.of();
        }
        waiting.replaceAll((request, left) -> left - 1);
        List<HttpRequest> ready = new ArrayList<>();
        waiting.forEach((request, left) -> {
            if (left < 0) {
                ready.add(request);
            }
        });
        ready.forEach(waiting::remove);
        return ready;
    }

    /** Forgets what was not done yet. */
    synchronized void clear() {
        waiting.clear();
    }

    private void send(HttpRequest request) {
        try {
            int status = client.get().send(request, BodyHandlers.discarding()).statusCode();
            LOG.debug(
                    "Late {} {} was answered {}",
                    request.method(),
                    request.uri().getPath(),
                    status);
        } catch (IOException failed) {
            LOG.warn(
                    "The late {} {} did not arrive",
                    request.method(),
                    request.uri().getPath(),
                    failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
