package dev.invoicelinks.sandbox.api;

import dev.invoicelinks.sandbox.book.Book;
import dev.invoicelinks.sandbox.book.Charge;
import dev.invoicelinks.sandbox.book.LinkTerms;
import dev.invoicelinks.sandbox.book.Mode;
import dev.invoicelinks.sandbox.book.Refund;
import dev.invoicelinks.sandbox.book.Refunding;
import dev.invoicelinks.sandbox.book.Window;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Give money back, and say what was given back (Omise API, Refunds). */
@RestController
class RefundCalls {

    private final Book book;
    private final Refunding refunding;
    private final Objects objects;
    private final Known known;

    RefundCalls(Book book, Refunding refunding, Objects objects) {
        this.book = book;
        this.refunding = refunding;
        this.objects = objects;
        this.known = new Known(book);
    }

    @PostMapping("/charges/{id}/refunds")
    Map<String, @Nullable Object> create(Mode mode, @PathVariable String id, Fields fields) {
        Charge charge = known.charge(mode, id);
        String metadata = fields.object("metadata").orElse(LinkTerms.NO_METADATA);
        return objects.refund(refunding.refund(charge.id(), fields.minorUnits("amount"), metadata));
    }

    @GetMapping("/charges/{id}/refunds")
    Map<String, @Nullable Object> ofCharge(Mode mode, @PathVariable String id, Window window) {
        known.charge(mode, id);
        return Lists.list(
                "/charges/" + id + "/refunds",
                window,
                Lists.cut(book.refunds().of(id), window, Refund::createdAt),
                objects::refund);
    }

    @GetMapping("/charges/{id}/refunds/{refundId}")
    Map<String, @Nullable Object> read(Mode mode, @PathVariable String id, @PathVariable String refundId) {
        known.charge(mode, id);
        return objects.refund(Known.inside(
                mode,
                "refund",
                refundId,
                book.refunds().find(refundId).filter(refund -> refund.chargeId().equals(id))));
    }

    @GetMapping("/refunds")
    Map<String, @Nullable Object> list(Mode mode, Window window) {
        return Lists.list("/refunds", window, book.refunds().list(mode, window), objects::refund);
    }
}
