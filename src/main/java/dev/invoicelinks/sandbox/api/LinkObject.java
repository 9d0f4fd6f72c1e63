package dev.invoicelinks.sandbox.api;

import dev.invoicelinks.sandbox.book.Charge;
import dev.invoicelinks.sandbox.book.Charges;
import dev.invoicelinks.sandbox.book.Link;
import dev.invoicelinks.sandbox.book.LinkStatus;
import dev.invoicelinks.sandbox.book.OpenAmount;
import dev.invoicelinks.sandbox.book.PayAddresses;
import dev.invoicelinks.sandbox.book.Slice;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A link on the wire (Omise API, Link object), with what goes beyond the classic API at its end. */
final class LinkObject {

    private final Charges charges;
    private final ChargeObject charge;
    private final PayAddresses addresses;
    private final Extensions extensions;
    private final Clock clock;

    LinkObject(Charges charges, ChargeObject charge, PayAddresses addresses, Extensions extensions, Clock clock) {
        this.charges = charges;
        this.charge = charge;
        this.addresses = addresses;
        this.extensions = extensions;
        this.clock = clock;
    }

    Map<String, @Nullable Object> json(Link link) {
        return json(List.of(link)).get(0);
    }

    /** Many links with their charges at once. */
    List<Map<String, @Nullable Object>> json(List<Link> links) {
        Map<String, List<Charge>> first = charges.firstOf(links, Lists.INNER_LIMIT);
        return links.stream()
                .map(link -> json(link, first.getOrDefault(link.id(), List.of())))
                .toList();
    }

    private Map<String, @Nullable Object> json(Link link, List<Charge> shown) {
        Json json = Json.object("link")
                .with("id", link.id())
                .with("livemode", link.mode().isLive())
                .with("location", "/links/" + link.id())
                .with("deleted", link.isDeleted())
                .with("multiple", link.terms().multiple())
                .with("used", link.isUsed())
                .with("currency", link.currency())
                .with("amount", link.amount())
                .with("charges", chargesOf(link, shown))
                .with("description", link.terms().description())
                .with("title", link.terms().title())
                .with("payment_uri", addresses.uri(link.id()))
                .at("created_at", link.createdAt())
                .at("used_at", link.usedAt())
                .at("deleted_at", link.deletedAt());
        return extensions.offered() ? extended(json, link).fields() : json.fields();
    }

    private Map<String, @Nullable Object> chargesOf(Link link, List<Charge> shown) {
        return Lists.inner(
                "/links/" + link.id() + "/charges", new Slice<>(shown, link.charges()), clock.instant(), charge::json);
    }

    private Json extended(Json json, Link link) {
        LinkStatus status = link.status(clock.instant());
        Instant expiresAt = link.terms().expiresAt();
        return json.with("status", status.word())
                .at("expires_at", expiresAt)
                .at("expired_at", status == LinkStatus.EXPIRED ? expiresAt : null)
                .with("reference", link.terms().reference())
                .raw("metadata", link.terms().metadata())
                .with("open_amount", openAmount(link.terms().openAmount()));
    }

    private static @Nullable Object openAmount(@Nullable OpenAmount open) {
        return open == null
                ? null
                : Json.object("open_amount")
                        .with("suggested", open.suggested())
                        .with("min", open.min())
                        .with("max", open.max())
                        .fields();
    }
}
