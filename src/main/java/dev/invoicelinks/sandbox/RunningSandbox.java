package dev.invoicelinks.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

    private static final int PATIENCE_MILLIS = 2_000;

    /** The running sandbox of this store; empty when none answers, or what answers is another's. */
    public static Optional<RunningSandbox> find(Path store) {
        return new AddressFile(store).read().flatMap(RunningSandbox::ask);
    }

    private static Optional<RunningSandbox> ask(AddressFile.Noted noted) {
        URI base = URI.create("http://127.0.0.1:" + noted.port());
        try {
            JsonNode said = JsonMapper.shared().readTree(answer(base.resolve("/_sandbox/identity")));
            return said.path("store").asString("").equals(noted.store())
                    ? Optional.of(new RunningSandbox(
                            base,
                            said.path("secret_key").asString(),
                            said.path("account").asString()))
                    : Optional.empty();
        } catch (IOException | JacksonException gone) {
            return Optional.empty();
        }
    }

    /** By the JDK's first client: this is asked at every start, and the newer one brings more than a hundred classes with it. */
    private static String answer(URI address) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        try (InputStream body = connection.getInputStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            connection.disconnect();
        }
    }
}
