package dev.invoicelinks.sandbox.api;

import dev.invoicelinks.sandbox.book.Dispute;
import dev.invoicelinks.sandbox.book.Slice;
import dev.invoicelinks.sandbox.book.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A dispute on the wire (Omise API, Dispute object). */
final class DisputeObject {

    private final Transactions transactions;
    private final Clock clock;

    DisputeObject(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    Map<String, @Nullable Object> json(Dispute dispute) {
        return Json.object("dispute")
                .with("id", dispute.id())
                .with("livemode", dispute.mode().isLive())
                .with("location", "/disputes/" + dispute.id())
                .with("currency", dispute.currency())
                .with("amount", dispute.amount())
                .with("funding_amount", dispute.amount())
                .with("funding_currency", dispute.currency())
                .raw("metadata", dispute.metadata())
                .with("charge", dispute.chargeId())
                .with("documents", noDocuments(dispute))
                .with("transactions", movements(dispute))
                .without("admin_message")
                .with("message", dispute.message())
                .with("reason_code", dispute.reason())
                .with("reason_message", sentence(dispute.reason()))
                .with("status", dispute.status().word())
                .at("closed_at", dispute.closedAt())
                .at("created_at", dispute.createdAt())
                .fields();
    }

    private Map<String, @Nullable Object> noDocuments(Dispute dispute) {
        return Lists.inner(
                "/disputes/" + dispute.id() + "/documents",
                new Slice<Dispute>(List.of(), 0),
                clock.instant(),
                this::json);
    }

    private List<Map<String, @Nullable Object>> movements(Dispute dispute) {
        return dispute.transactionIds().stream()
                .map(transactions::find)
                .flatMap(Optional::stream)
                .map(MoneyObjects::transaction)
                .toList();
    }

    private static String sentence(String reason) {
        String words = reason.replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
