package dev.invoicelinks.sandbox.control;

import dev.invoicelinks.sandbox.book.Mode;
import dev.invoicelinks.sandbox.book.UnknownObject;
import dev.invoicelinks.sandbox.webhook.Delivery;
import dev.invoicelinks.sandbox.webhook.DeliveryStatus;
import dev.invoicelinks.sandbox.webhook.Endpoint;
import dev.invoicelinks.sandbox.webhook.Webhooks;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Webhook endpoints and their deliveries, below {@code /_sandbox/webhooks}. A secret is shown when it is made, and not again. */
@RestController
class WebhookCalls {

    private static final Set<String> WORDS = Set.of("url", "live");
    private static final int MOST_SHOWN = 1_000;

    private final Webhooks webhooks;

    WebhookCalls(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @GetMapping("/_sandbox/webhooks")
    List<Map<String, Object>> endpoints() {
        return webhooks.endpoints().stream().map(WebhookCalls::json).toList();
    }

    @PostMapping("/_sandbox/webhooks")
    Map<String, Object> add(HttpServletRequest request) {
        ObjectNode asked = ControlBody.of(request, WORDS);
        String url = asked.path("url").asString("");
        if (url.isBlank()) {
            throw new ControlRefused(
                    "\"url\" is missing: an address on this machine, such as http://127.0.0.1:9000/hook.");
        }
        return withSecret(webhooks.add(asked.path("live").asBoolean(false) ? Mode.LIVE : Mode.TEST, url));
    }

    @PostMapping("/_sandbox/webhooks/{id}/rotate")
    Map<String, Object> rotate(@PathVariable String id) {
        return webhooks.rotate(id).map(WebhookCalls::withSecret).orElseThrow(() -> new UnknownObject("webhook", id));
    }

    @DeleteMapping("/_sandbox/webhooks/{id}")
    Map<String, Object> remove(@PathVariable String id) {
        if (!webhooks.remove(id)) {
            throw new UnknownObject("webhook", id);
        }
        return Map.of("object", "webhook", "id", id, "deleted", true);
    }

    @GetMapping("/_sandbox/webhooks/deliveries")
    List<Map<String, Object>> deliveries(
            @RequestParam(name = "event", required = false) @Nullable String event,
            @RequestParam(name = "link", required = false) @Nullable String link) {
        List<Delivery> found;
        if (event != null) {
            found = webhooks.deliveriesOfEvent(event);
        } else {
            found = link != null ? webhooks.deliveriesOfLink(link, MOST_SHOWN) : webhooks.deliveries(MOST_SHOWN);
        }
        return found.stream().map(WebhookCalls::json).toList();
    }

    @PostMapping("/_sandbox/webhooks/deliveries/{id}/redeliver")
    Map<String, Object> redeliver(@PathVariable String id) {
        return Optional.of(id)
                .filter(written -> written.matches("dlvr_\\d{1,18}"))
                .flatMap(written -> webhooks.redeliver(Long.parseLong(written.substring("dlvr_".length()))))
                .map(WebhookCalls::json)
                .orElseThrow(() -> new UnknownObject("delivery", id));
    }

    private static Map<String, Object> json(Endpoint endpoint) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("object", "webhook");
        json.put("id", endpoint.id());
        json.put("url", endpoint.url().toString());
        json.put("livemode", endpoint.mode().isLive());
        json.put("secret_since", endpoint.rotatedAt().toString());
        return json;
    }

    private static Map<String, Object> withSecret(Endpoint endpoint) {
        Map<String, Object> json = json(endpoint);
        json.put("secret", endpoint.secret());
        return json;
    }

    private static Map<String, Object> json(Delivery delivery) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("object", "webhook_delivery");
        json.put("id", delivery.id());
        json.put("webhook", delivery.endpointId());
        json.put("event", delivery.eventId());
        json.put("key", delivery.key());
        json.put("link", delivery.linkId());
        json.put("status", delivery.status().word());
        json.put("attempts", delivery.attempts());
        json.put("answer", delivery.answer());
        json.put(
                "tried_at",
                delivery.triedAt() == null ? null : delivery.triedAt().toString());
        json.put(
                "next_at",
                delivery.status() == DeliveryStatus.PENDING ? delivery.nextAt().toString() : null);
        json.put("created_at", delivery.createdAt().toString());
        return json;
    }
}
