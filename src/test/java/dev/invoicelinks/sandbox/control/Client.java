package dev.invoicelinks.sandbox.control;

import dev.invoicelinks.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a sandbox over HTTP, as an integrator and as a tester would. */
public final class Client {

    private final Sandbox sandbox;
    private final HttpClient http = HttpClient.newHttpClient();

    public Client(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** What came back. */
    public record Said(int status, JsonNode json, HttpResponse<String> whole) {

        public String text(String path) {
            return json.at(path).asString();
        }
    }

    public Said get(String path) {
        return say(request(path).GET());
    }

    public Said post(String path, String json) {
        return say(request(path).POST(BodyPublishers.ofString(json)));
    }

    public Said delete(String path) {
        return say(request(path).DELETE());
    }

    /** Makes a link; its id. */
    public String link(long amount, String currency, String title, boolean multiple) {
        return post(
                        "/links",
                        "{\"amount\":" + amount + ",\"currency\":\"" + currency + "\",\"title\":\"" + title
                                + "\",\"description\":\"#K7 " + title + "\",\"multiple\":" + multiple + "}")
                .text("/id");
    }

    public List<String> links(int count) {
        List<String> ids = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            ids.add(link(100_000 + number, number % 3 == 0 ? "JPY" : "THB", "INV-" + number, false));
        }
        return ids;
    }

    public HttpRequest.Builder request(String path) {
        String key = Base64.getEncoder().encodeToString((sandbox.secretKey() + ":").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(sandbox.baseUrl().resolve(path)).header("Authorization", "Basic " + key);
    }

    public Said say(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            return new Said(answer.statusCode(), JsonMapper.shared().readTree(answer.body()), answer);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
