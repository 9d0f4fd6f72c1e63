package dev.invoicelinks.sandbox.api;

import dev.invoicelinks.sandbox.book.Balance;
import dev.invoicelinks.sandbox.book.Mode;
import dev.invoicelinks.sandbox.book.Transaction;
import dev.invoicelinks.sandbox.book.Transfer;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Transactions, transfers and the balance on the wire (Omise API, the objects of these names). */
final class MoneyObjects {

    private MoneyObjects() {}

    static Map<String, @Nullable Object> transaction(Transaction transaction) {
        return Json.object("transaction")
                .with("id", transaction.id())
                .with("livemode", Mode.of(transaction.id()).isLive())
                .with("currency", transaction.currency())
                .with("amount", transaction.amount())
                .with("location", "/transactions/" + transaction.id())
                .with("direction", transaction.credit() ? "credit" : "debit")
                .with("key", transaction.key())
                .with("origin", transaction.origin())
                .at("transferable_at", transaction.transferableAt())
                .at("created_at", transaction.createdAt())
                .fields();
    }

    static Map<String, @Nullable Object> transfer(Transfer transfer) {
        return Json.object("transfer")
                .with("id", transfer.id())
                .with("livemode", transfer.mode().isLive())
                .with("location", "/transfers/" + transfer.id())
                .with("deleted", false)
                .with("bank_account", bankAccount())
                .with("currency", transfer.currency())
                .with("amount", transfer.amount())
                .with("fee", transfer.fee())
                .with("net", transfer.amount() - transfer.fee())
                .with("fail_fast", false)
                .without("failure_code", "failure_message")
                .raw("metadata", "{}")
                .with("paid", true)
                .without("recipient", "schedule")
                .with("sendable", true)
                .with("sent", true)
                .with("transaction", transfer.transactionId())
                .at("created_at", transfer.createdAt())
                .at("sent_at", transfer.createdAt())
                .at("paid_at", transfer.createdAt())
                .fields();
    }

    private static Map<String, @Nullable Object> bankAccount() {
        return Json.object("bank_account")
                .with("brand", "test")
                .with("last_digits", "6789")
                .with("name", "DEMO TRADING")
                .fields();
    }

    static Map<String, @Nullable Object> balance(Balance balance, Mode mode, Instant now) {
        return Json.object("balance")
                .with("livemode", mode.isLive())
                .with("location", "/balance")
                .with("currency", balance.currency())
                .with("total", balance.total())
                .with("transferable", balance.transferable())
                .with("reserve", 0)
                .at("created_at", now)
                .fields();
    }
}
