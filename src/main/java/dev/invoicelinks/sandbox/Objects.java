package dev.invoicelinks.sandbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Links, charges and lists in the wire's words and order (Omise API 2019-05-29). */
final class Objects {

    private static final int INNER_LIMIT = 20;

    private final PayAddresses addresses;

    Objects(PayAddresses addresses) {
        this.addresses = addresses;
    }

    Map<String, Object> link(Link link, List<Charge> charges) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("object", "link");
        json.put("id", link.id());
        json.put("livemode", false);
        json.put("location", "/links/" + link.id());
        json.put("deleted", link.isDeleted());
        json.put("multiple", link.multiple());
        json.put("used", link.isUsed());
        json.put("currency", link.currency());
        json.put("amount", link.amount());
        json.put("charges", chargesOf(link, charges));
        json.put("description", link.description());
        json.put("title", link.title());
        json.put("payment_uri", addresses.uri(link.id()));
        json.put("created_at", time(link.createdAt()));
        json.put("used_at", time(link.usedAt()));
        json.put("deleted_at", time(link.deletedAt()));
        return json;
    }

    private Map<String, Object> chargesOf(Link link, List<Charge> charges) {
        Window all = new Window(Instant.EPOCH, link.createdAt(), 0, INNER_LIMIT, false);
        List<Map<String, Object>> shown =
                charges.stream().limit(INNER_LIMIT).map(this::charge).toList();
        return list("/links/" + link.id() + "/charges", all, shown, charges.size());
    }

    Map<String, Object> charge(Charge charge) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("object", "charge");
        json.put("id", charge.id());
        json.put("location", "/charges/" + charge.id());
        json.put("livemode", false);
        json.put("amount", charge.amount());
        json.put("currency", charge.currency());
        json.put("net", charge.net());
        json.put("fee", charge.fee());
        json.put("fee_vat", charge.feeVat());
        json.put("interest", 0);
        json.put("interest_vat", 0);
        json.put("funding_amount", charge.amount());
        json.put("funding_currency", charge.currency());
        json.put("refunded_amount", 0);
        json.put("link", charge.linkId());
        json.put("description", charge.description());
        json.put("metadata", Map.of());
        json.put("failure_code", null);
        json.put("failure_message", null);
        json.put("status", "successful");
        json.put("authorized", true);
        json.put("capturable", false);
        json.put("capture", true);
        json.put("reversed", false);
        json.put("voided", false);
        json.put("paid", true);
        json.put("expired", false);
        json.put("created_at", time(charge.createdAt()));
        json.put("paid_at", time(charge.createdAt()));
        json.put("authorized_at", time(charge.createdAt()));
        json.put("return_uri", addresses.uri(charge.linkId()) + "/complete");
        return json;
    }

    Map<String, Object> list(String location, Window window, List<Map<String, Object>> page, long total) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("object", "list");
        json.put("data", new ArrayList<>(page));
        json.put("limit", window.limit());
        json.put("offset", window.offset());
        json.put("total", total);
        json.put("location", location);
        json.put("order", window.order());
        json.put("from", time(window.from()));
        json.put("to", time(window.to()));
        return json;
    }

    private static @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
