package dev.invoicelinks.torture.seeded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.torture.Arena;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;

/** The command {@code serve} in this process, and a sender of signed events. */
record Served(Arena arena, URI address, String secret) {

    /** Something that happens while events are taken. */
    interface Telling {

        void run() throws Exception;
    }

    /** Serves while this happens and until all that was told is followed. */
    void during(Telling telling) throws Exception {
        CountDownLatch stop = new CountDownLatch(1);
        Sabotage untilTold = Sabotage.of("job.GracefulStop", "untilStopped", call -> {
            stop.await();
            call.argument(0, Runnable.class).run();
            return null;
        });
        try {
            CompletableFuture<Integer> serving =
                    CompletableFuture.supplyAsync(() -> arena.run("serve").code());
            await(() -> arena.health(address).contains("\"status\":\"up\""));
            telling.run();
            await(() -> arena.health(address).contains("\"done\":1"));
            stop.countDown();
            assertThat(serving.get(30, TimeUnit.SECONDS)).isZero();
        } finally {
            untilTold.close();
        }
    }

    private static void await(java.util.concurrent.Callable<Boolean> until) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(until);
    }

    /** As the provider tells of a charge. */
    void tell(String event, String charge) throws IOException, InterruptedException, GeneralSecurityException {
        String body = """
                {"object":"event","id":"%s","livemode":false,"key":"charge.complete","created_at":"2026-11-24T12:00:00Z","data":%s}""".formatted(event, charge);
        String time = String.valueOf(Instant.now().getEpochSecond());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
        String signature = HexFormat.of().formatHex(mac.doFinal((time + "." + body).getBytes(StandardCharsets.UTF_8)));
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/webhooks/omise"))
                .header("Content-Type", "application/json")
                .header("Omise-Signature", signature)
                .header("Omise-Signature-Timestamp", time)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        assertThat(arena.client()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }
}
