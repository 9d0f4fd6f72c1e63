package dev.invoicelinks.sandbox.page;

import dev.invoicelinks.sandbox.Sandbox;
import dev.invoicelinks.sandbox.SandboxSettings;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.htmlunit.BrowserVersion;
import org.htmlunit.WebClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A sandbox whose pages are being looked at, and what an integrator asks of its API meanwhile. */
final class Site implements AutoCloseable {

    private final Sandbox sandbox;
    private final HttpClient client = HttpClient.newHttpClient();

    Site(Path store) {
        this(store, false);
    }

    Site(Path store, boolean classic) {
        sandbox = Sandbox.start(new SandboxSettings(0, store, classic));
    }

    URI at(String path) {
        return sandbox.baseUrl().resolve(path);
    }

    /** A new link's page. */
    Asked link(String amount, String currency, String... more) {
        StringBuilder form = new StringBuilder("amount=" + amount + "&currency=" + currency);
        Map<String, String> fields = new LinkedHashMap<>(Map.of("title", "INV-1", "description", "Consulting"));
        for (int index = 0; index < more.length; index += 2) {
            fields.put(more[index], more[index + 1]);
        }
        fields.forEach((name, value) ->
                form.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        JsonNode link = call(HttpRequest.newBuilder(at("/links"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString())));
        return new Asked(
                link.get("id").asString(), URI.create(link.get("payment_uri").asString()));
    }

    JsonNode get(String path) {
        return call(HttpRequest.newBuilder(at(path)));
    }

    JsonNode delete(String path) {
        return call(HttpRequest.newBuilder(at(path)).DELETE());
    }

    /** The time by the sandbox's clock. */
    Instant now() {
        return Instant.parse(get("/_sandbox/clock").get("now").asString());
    }

    /** Has the sandbox do something that only a sandbox can. */
    void control(String path, String json) {
        call(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    /** Sends a form as a program does, with one header of its choice; the status of the answer. */
    int send(URI address, String form, String header, String value) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(header, value)
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The whole answer to a GET that names the host in its own way. */
    String raw(String path, String host) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", sandbox.port())) {
            String head = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private JsonNode call(HttpRequest.Builder request) {
        String key = Base64.getEncoder().encodeToString((sandbox.secretKey() + ":").getBytes(StandardCharsets.UTF_8));
        try {
            String body = client.send(
                            request.header("Authorization", "Basic " + key).build(), BodyHandlers.ofString())
                    .body();
            return JsonMapper.shared().readTree(body);
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Every charge of a link as {@code status} or {@code status failure_code}. */
    String chargesOf(Asked link) {
        return get("/links/" + link.id() + "/charges")
                .get("data")
                .valueStream()
                .map(charge -> charge.get("status").asString()
                        + (charge.get("failure_code").isNull()
                                ? ""
                                : " " + charge.get("failure_code").asString()))
                .collect(Collectors.joining(", "));
    }

    /** A browser that speaks this language and runs no scripts: the pages must not need any. */
    WebClient browser(String language) {
        WebClient browser = new WebClient(BrowserVersion.CHROME);
        browser.addRequestHeader("Accept-Language", language);
        browser.getOptions().setJavaScriptEnabled(false);
        browser.getOptions().setCssEnabled(false);
        browser.getOptions().setThrowExceptionOnFailingStatusCode(false);
        return browser;
    }

    @Override
    public void close() {
        sandbox.close();
    }

    /** A link and the address of its page. */
    record Asked(String id, URI page) {

        String token() {
            return page.getPath().substring("/pay/".length());
        }
    }
}
