package dev.invoicelinks.sandbox.api;

import dev.invoicelinks.sandbox.Sandbox;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
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

/** A merchant's program that calls the API over real sockets. */
public final class Caller {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Sandbox sandbox;
    private final String key;
    private final String version;

    private Caller(Sandbox sandbox, String key, String version) {
        this.sandbox = sandbox;
        this.key = key;
        this.version = version;
    }

    public static Caller of(Sandbox sandbox) {
        return new Caller(sandbox, sandbox.secretKey(), "2019-05-29");
    }

    public Caller withKey(String other) {
        return new Caller(sandbox, other, version);
    }

    Caller withVersion(String other) {
        return new Caller(sandbox, key, other);
    }

    public Said get(String path) {
        return say(request(path));
    }

    public Said post(String path, String json) {
        return send("POST", path, "application/json", json);
    }

    Said send(String method, String path, String type, String body) {
        return say(request(path).header("Content-Type", type).method(method, BodyPublishers.ofString(body)));
    }

    Said delete(String path) {
        return say(request(path).DELETE());
    }

    /** A link of this amount in satang. */
    public String link(long amount) {
        return link("\"amount\":" + amount + ",\"currency\":\"THB\"");
    }

    /** A link with these fields beside a title and a description. */
    String link(String fields) {
        return post("/links", "{\"title\":\"INV-1\",\"description\":\"#K7 consulting\"," + fields + "}")
                .id();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(sandbox.baseUrl().resolve(path))
                .header("Authorization", basic(key))
                .header("Omise-Version", version);
    }

    private static Said say(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Said(answer.statusCode(), JsonMapper.shared().readTree(answer.body()));
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Bytes as they are; everything the server says until it closes. */
    String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", sandbox.port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.replace("KEY", basic(key)).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String basic(String key) {
        return "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
    }

    /** An answer. */
    public record Said(int status, JsonNode json) {

        public String id() {
            return text("id");
        }

        String text(String field) {
            return json.path(field).asString("");
        }

        long number(String field) {
            return json.path(field).asLong(-1);
        }

        List<String> ids() {
            List<String> ids = new ArrayList<>();
            json.path("data").forEach(object -> ids.add(object.path("id").asString()));
            return ids;
        }
    }
}
