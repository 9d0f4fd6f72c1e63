package dev.invoicelinks.sandbox.api;

import dev.invoicelinks.sandbox.book.Book;
import dev.invoicelinks.sandbox.book.Charge;
import dev.invoicelinks.sandbox.book.Dispute;
import dev.invoicelinks.sandbox.book.FailureCode;
import dev.invoicelinks.sandbox.book.Link;
import dev.invoicelinks.sandbox.book.PayAddresses;
import dev.invoicelinks.sandbox.book.Refund;
import dev.invoicelinks.sandbox.book.Slice;
import dev.invoicelinks.sandbox.book.Window;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Links, charges and lists in the wire's words and order (Omise API 2019-05-29). */
public final class Objects {

    private static final int INNER_LIMIT = 20;

    private final Book book;
    private final PayAddresses addresses;
    private final Clock clock;

    Objects(Book book, PayAddresses addresses, Clock clock) {
        this.book = book;
        this.addresses = addresses;
        this.clock = clock;
    }

    public Map<String, Object> link(Link link) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("object", "link");
        json.put("id", link.id());
        json.put("livemode", link.mode().isLive());
        json.put("location", "/links/" + link.id());
        json.put("deleted", link.isDeleted());
        json.put("multiple", link.terms().multiple());
        json.put("used", link.isUsed());
        json.put("currency", link.currency());
        json.put("amount", link.amount());
        json.put("charges", chargesOf(link));
        json.put("description", link.terms().description());
        json.put("title", link.terms().title());
        json.put("payment_uri", addresses.uri(link.id()));
        json.put("created_at", time(link.createdAt()));
        json.put("used_at", time(link.usedAt()));
        json.put("deleted_at", time(link.deletedAt()));
        return json;
    }

    private Map<String, Object> chargesOf(Link link) {
        Window all = new Window(Instant.EPOCH, clock.instant(), 0, INNER_LIMIT, false);
        return list("/links/" + link.id() + "/charges", all, book.charges().listOf(link, all), this::charge);
    }

    public Map<String, Object> charge(Charge charge) {
        FailureCode failure = charge.failure();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("object", "charge");
        json.put("id", charge.id());
        json.put("location", "/charges/" + charge.id());
        json.put("livemode", charge.mode().isLive());
        json.put("amount", charge.amount());
        json.put("currency", charge.currency());
        json.put("net", charge.net());
        json.put("fee", charge.fees().fee());
        json.put("fee_vat", charge.fees().vat());
        json.put("interest", 0);
        json.put("interest_vat", 0);
        json.put("funding_amount", charge.amount());
        json.put("funding_currency", charge.currency());
        json.put("refunded_amount", charge.refunded());
        json.put("link", charge.link().id());
        json.put("description", charge.description());
        json.put("metadata", JsonMapper.shared().readTree(charge.link().terms().metadata()));
        json.put("failure_code", failure == null ? null : failure.word());
        json.put("failure_message", failure == null ? null : failure.message());
        json.put("status", charge.status().word());
        json.put("authorized", charge.isAuthorized());
        json.put("capturable", charge.isCapturable());
        json.put("capture", charge.capture());
        json.put("reversed", charge.times().reversedAt() != null);
        json.put("voided", false);
        json.put("paid", charge.isPaid());
        json.put("expired", charge.times().expiredAt() != null);
        json.put("created_at", time(charge.times().createdAt()));
        json.put("paid_at", time(charge.times().paidAt()));
        json.put("authorized_at", time(charge.times().authorizedAt()));
        json.put("return_uri", addresses.uri(charge.link().id()) + "/complete");
        return json;
    }

    public Map<String, Object> refund(Refund refund) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("object", "refund");
        json.put("id", refund.id());
        json.put("location", "/charges/" + refund.chargeId() + "/refunds/" + refund.id());
        json.put("livemode", refund.mode().isLive());
        json.put("voided", refund.voided());
        json.put("currency", refund.currency());
        json.put("amount", refund.amount());
        json.put("metadata", JsonMapper.shared().readTree(refund.metadata()));
        json.put("charge", refund.chargeId());
        json.put("transaction", refund.transactionId());
        json.put("status", "closed");
        json.put("created_at", time(refund.createdAt()));
        return json;
    }

    public Map<String, Object> dispute(Dispute dispute) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("object", "dispute");
        json.put("id", dispute.id());
        json.put("livemode", dispute.mode().isLive());
        json.put("location", "/disputes/" + dispute.id());
        json.put("currency", dispute.currency());
        json.put("amount", dispute.amount());
        json.put("charge", dispute.chargeId());
        json.put("message", dispute.message());
        json.put("reason_code", dispute.reason());
        json.put("status", dispute.status().word());
        json.put("closed_at", time(dispute.closedAt()));
        json.put("created_at", time(dispute.createdAt()));
        return json;
    }

    <T> Map<String, Object> list(
            String location, Window window, Slice<T> slice, Function<T, Map<String, Object>> object) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("object", "list");
        json.put("data", slice.rows().stream().map(object).toList());
        json.put("limit", window.limit());
        json.put("offset", window.offset());
        json.put("total", slice.total());
        json.put("location", location);
        json.put("order", Windows.order(window));
        json.put("from", time(window.from()));
        json.put("to", time(window.to()));
        return json;
    }

    static @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
