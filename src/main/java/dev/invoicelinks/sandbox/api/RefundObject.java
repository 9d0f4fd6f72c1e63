package dev.invoicelinks.sandbox.api;

import dev.invoicelinks.sandbox.book.Refund;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A refund on the wire (Omise API, Refund object). */
final class RefundObject {

    private RefundObject() {}

    static Map<String, @Nullable Object> json(Refund refund) {
        return Json.object("refund")
                .with("id", refund.id())
                .with("location", "/charges/" + refund.chargeId() + "/refunds/" + refund.id())
                .with("livemode", refund.mode().isLive())
                .with("voided", refund.voided())
                .with("currency", refund.currency())
                .with("amount", refund.amount())
                .with("funding_amount", refund.amount())
                .with("funding_currency", refund.currency())
                .raw("metadata", refund.metadata())
                .with("charge", refund.chargeId())
                .with("transaction", refund.transactionId())
                .with("status", "closed")
                .at("created_at", refund.createdAt())
                .fields();
    }
}
