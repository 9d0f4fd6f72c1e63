package dev.invoicelinks.sandbox.api;

import dev.invoicelinks.sandbox.book.Book;
import dev.invoicelinks.sandbox.book.Charge;
import dev.invoicelinks.sandbox.book.FailureCode;
import dev.invoicelinks.sandbox.book.Fees;
import dev.invoicelinks.sandbox.book.Flow;
import dev.invoicelinks.sandbox.book.PayAddresses;
import dev.invoicelinks.sandbox.book.Refund;
import dev.invoicelinks.sandbox.book.Slice;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A charge on the wire (Omise API, Charge object). */
final class ChargeObject {

    private final Book book;
    private final DisputeObject dispute;
    private final PayAddresses addresses;
    private final Clock clock;

    ChargeObject(Book book, DisputeObject dispute, PayAddresses addresses, Clock clock) {
        this.book = book;
        this.dispute = dispute;
        this.addresses = addresses;
        this.clock = clock;
    }

    Map<String, @Nullable Object> json(Charge charge) {
        Json json = Json.object("charge").with("id", charge.id()).with("location", "/charges/" + charge.id());
        return state(links(money(json, charge), charge), charge).fields();
    }

    private static Json money(Json json, Charge charge) {
        return json.with("amount", charge.amount())
                .with("net", charge.net())
                .with("fee", charge.fees().fee())
                .with("fee_vat", charge.fees().vat())
                .with("interest", 0)
                .with("interest_vat", 0)
                .with("funding_amount", charge.amount())
                .with("refunded_amount", charge.refunded())
                .with("transaction_fees", rates(charge))
                .with("currency", charge.currency())
                .with("funding_currency", charge.currency());
    }

    private static Map<String, String> rates(Charge charge) {
        Map<String, String> rates = new LinkedHashMap<>();
        rates.put("fee_flat", "0.0");
        rates.put("fee_rate", Fees.percent(charge.means().method()));
        rates.put("vat_rate", Fees.VAT_PER_100 + ".0");
        return rates;
    }

    private Json links(Json json, Charge charge) {
        FailureCode failure = charge.failure();
        String disputeId = charge.disputeId();
        return json.with("ip", null)
                .with("refunds", refunds(charge))
                .with("link", charge.link().id())
                .with("description", charge.description())
                .raw("metadata", charge.metadata())
                .with("card", MeansObjects.card(charge))
                .with("source", MeansObjects.source(charge))
                .without("schedule", "customer")
                .with(
                        "dispute",
                        disputeId == null
                                ? null
                                : book.disputes()
                                        .find(disputeId)
                                        .map(dispute::json)
                                        .orElse(null))
                .with("transaction", charge.transactionId())
                .with("failure_code", failure == null ? null : failure.word())
                .with("failure_message", failure == null ? null : failure.message());
    }

    private Map<String, @Nullable Object> refunds(Charge charge) {
        List<Refund> all = charge.refunded() == 0 ? List.of() : book.refunds().of(charge.id());
        return Lists.inner(
                "/charges/" + charge.id() + "/refunds",
                new Slice<>(all, all.size()),
                clock.instant(),
                RefundObject::json);
    }

    private Json state(Json json, Charge charge) {
        String uri = addresses.uri(charge.link().id());
        boolean redirected = charge.means().flow() == Flow.REDIRECT;
        return json.with("status", charge.status().word())
                .with("authorize_uri", redirected ? addresses.authorizeUri(charge) : null)
                .with("return_uri", uri + "/complete")
                .at("created_at", charge.times().createdAt())
                .at("paid_at", charge.times().paidAt())
                .at("authorized_at", charge.times().authorizedAt())
                .at("expires_at", charge.times().expiresAt())
                .at("expired_at", charge.times().expiredAt())
                .at("reversed_at", charge.times().reversedAt())
                .with("zero_interest_installments", false)
                .with("authorized", charge.isAuthorized())
                .with("capturable", charge.isCapturable())
                .with("capture", charge.capture())
                .with("disputable", charge.isDisputable())
                .with("livemode", charge.mode().isLive())
                .with("refundable", charge.isRefundable())
                .with("reversed", charge.times().reversedAt() != null)
                .with("reversible", charge.isCapturable())
                .with("voided", false)
                .with("paid", charge.isPaid())
                .with("expired", charge.times().expiredAt() != null);
    }
}
