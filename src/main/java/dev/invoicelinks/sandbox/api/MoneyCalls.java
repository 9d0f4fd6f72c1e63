package dev.invoicelinks.sandbox.api;

import dev.invoicelinks.sandbox.book.Book;
import dev.invoicelinks.sandbox.book.Limits;
import dev.invoicelinks.sandbox.book.Mode;
import dev.invoicelinks.sandbox.book.Transferring;
import dev.invoicelinks.sandbox.book.UnknownObject;
import dev.invoicelinks.sandbox.book.Window;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The merchant's balance, what moved it, and what was transferred (Omise API, Balance, Transactions, Transfers). */
@RestController
class MoneyCalls {

    private final Book book;
    private final Transferring transferring;
    private final Clock clock;

    MoneyCalls(Book book, Transferring transferring, Clock clock) {
        this.book = book;
        this.transferring = transferring;
        this.clock = clock;
    }

    @GetMapping("/balance")
    Map<String, @Nullable Object> balance(Mode mode) {
        return MoneyObjects.balance(
                book.transactions().balance(mode, Limits.CURRENCY, clock.instant()), mode, clock.instant());
    }

    @GetMapping("/transactions")
    Map<String, @Nullable Object> transactions(Mode mode, Window window) {
        return Lists.list("/transactions", window, book.transactions().list(mode, window), MoneyObjects::transaction);
    }

    @GetMapping("/transactions/{id}")
    Map<String, @Nullable Object> transaction(Mode mode, @PathVariable String id) {
        return book.transactions()
                .find(id)
                .filter(found -> Mode.of(found.id()) == mode)
                .map(MoneyObjects::transaction)
                .orElseThrow(() -> new UnknownObject("transaction", id));
    }

    @PostMapping("/transfers")
    Map<String, @Nullable Object> transfer(Mode mode, Fields fields) {
        Long amount = fields.text("amount").isPresent() ? fields.minorUnits("amount") : null;
        return MoneyObjects.transfer(transferring.transfer(mode, amount));
    }

    @GetMapping("/transfers")
    Map<String, @Nullable Object> transfers(Mode mode, Window window) {
        return Lists.list("/transfers", window, book.transfers().list(mode, window), MoneyObjects::transfer);
    }

    @GetMapping("/transfers/{id}")
    Map<String, @Nullable Object> transfer(Mode mode, @PathVariable String id) {
        return MoneyObjects.transfer(
                Known.inside(mode, "transfer", id, book.transfers().find(id)));
    }
}
