package dev.invoicelinks.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A sandbox that runs in another process.
 *
 * @param baseUrl where its API answers
 */
public record RunningSandbox(URI baseUrl, String secretKey, String accountId) {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** The running sandbox of this store; empty when none answers, or what answers is another's. */
    public static Optional<RunningSandbox> find(Path store) {
        return new AddressFile(store).read().flatMap(RunningSandbox::ask);
    }

    private static Optional<RunningSandbox> ask(AddressFile.Noted noted) {
        URI base = URI.create("http://127.0.0.1:" + noted.port());
        try {
            HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(base.resolve("/_sandbox/identity"))
                            .timeout(PATIENCE)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            JsonNode said = JsonMapper.shared().readTree(answer.body());
            return said.path("store").asString("").equals(noted.store())
                    ? Optional.of(new RunningSandbox(
                            base,
                            said.path("secret_key").asString(),
                            said.path("account").asString()))
                    : Optional.empty();
        } catch (IOException | JacksonException gone) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
