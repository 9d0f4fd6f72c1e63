package dev.invoicelinks.cli;

import dev.invoicelinks.sandbox.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo's sandbox as a stranger uses it: over HTTP, with nothing of the product's own reading, so that its sums are a witness. */
final class DemoProvider {

    private static final int PAGE = 100;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Sandbox sandbox;

    DemoProvider(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** Customers come to every link that takes money, as seed and mix say. */
    JsonNode customers(long seed, String mix, String lateAfter) {
        return post(
                "/_sandbox/customers",
                "{\"seed\":%d,\"mix\":%s,\"late_after\":\"%s\"}".formatted(seed, mix, lateAfter));
    }

    /** Whatever is due by now happens: the sandbox's time is moved by a second, so that it looks. */
    void catchUp() {
        post("/_sandbox/clock", "{\"advance\":\"PT1S\"}");
    }

    /** A link that somebody made by hand in the dashboard, and its payment: nothing of it is in the books. */
    void payOutsideTheBooks(long minor, String currency, String title) {
        JsonNode link = post(
                "/links",
                "{\"amount\":%d,\"currency\":\"%s\",\"title\":\"%s\",\"description\":\"%s\"}"
                        .formatted(minor, currency, title, title));
        post("/_sandbox/links/" + link.path("id").asString() + "/pay", "");
    }

    /**
     * Sums over every charge, in minor units by currency.
     *
     * @param paid of charges that were paid
     * @param returned of refunds, and of disputes that were lost
     */
    record Totals(long charges, Map<String, Long> paid, Map<String, Long> returned) {}

    Totals totals() {
        Map<String, Long> paid = new TreeMap<>();
        Map<String, Long> returned = new TreeMap<>();
        long[] count = {0};
        each("/charges", charge -> {
            if (charge.path("paid").asBoolean()) {
                count[0]++;
                String currency = charge.path("currency").asString();
                paid.merge(currency, charge.path("amount").asLong(), Math::addExact);
                returned.merge(currency, charge.path("refunded_amount").asLong(), Math::addExact);
            }
        });
        each("/disputes", dispute -> {
            if (dispute.path("status").asString().equals("lost")) {
                returned.merge(
                        dispute.path("currency").asString(),
                        dispute.path("amount").asLong(),
                        Math::addExact);
            }
        });
        return new Totals(count[0], paid, returned);
    }

    private void each(String list, java.util.function.Consumer<JsonNode> taker) {
        Map<String, JsonNode> seen = new LinkedHashMap<>();
        long total;
        do {
            JsonNode page = send(
                    request(list + "?limit=" + PAGE + "&offset=" + seen.size()).GET());
            total = page.path("total").asLong();
            page.path("data").forEach(it -> seen.put(it.path("id").asString(), it));
            if (page.path("data").isEmpty()) {
                break;
            }
        } while (seen.size() < total);
        seen.values().forEach(taker);
    }

    private JsonNode post(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        String key = Base64.getEncoder().encodeToString((sandbox.secretKey() + ":").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + path)).header("Authorization", "Basic " + key);
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("The sandbox answered " + answer.statusCode() + " to "
                        + answer.request().uri() + ": " + answer.body());
            }
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException gone) {
            throw new IllegalStateException("The sandbox does not answer any more: " + gone.getMessage(), gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the sandbox was asked", stopped);
        }
    }
}
