package dev.invoicelinks.sandbox.page.pay;

import dev.invoicelinks.sandbox.book.Book;
import dev.invoicelinks.sandbox.book.Card;
import dev.invoicelinks.sandbox.book.Charge;
import dev.invoicelinks.sandbox.book.FailureCode;
import dev.invoicelinks.sandbox.book.Flow;
import dev.invoicelinks.sandbox.book.Link;
import dev.invoicelinks.sandbox.book.PayAddresses;
import dev.invoicelinks.sandbox.book.PaymentRefused;
import dev.invoicelinks.sandbox.book.Payments;
import dev.invoicelinks.sandbox.clock.Alarms;
import dev.invoicelinks.sandbox.page.look.FormSeal;
import dev.invoicelinks.sandbox.page.look.Visitor;
import dev.invoicelinks.sandbox.page.method.TestCard;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The bank's, wallet's or shop's side of a pending charge, which in a sandbox whoever tries it out plays. */
@Controller
class BankPage {

    private static final String ADDRESS = "/pay/{token}/authorize/{id}";

    private final Book book;
    private final Payments payments;
    private final Alarms alarms;
    private final FormSeal seals;
    private final PayScreens screens;
    private final BankScreens banks;

    BankPage(Book book, Payments payments, Alarms alarms, FormSeal seals, PayScreens screens) {
        this.book = book;
        this.payments = payments;
        this.alarms = alarms;
        this.seals = seals;
        this.screens = screens;
        this.banks = new BankScreens(screens, seals);
    }

    @GetMapping(ADDRESS)
    ResponseEntity<String> show(@PathVariable String token, @PathVariable String id, HttpServletRequest request) {
        Visitor visitor = Visitor.of(request);
        return charge(token, id).map(charge -> shown(visitor, charge)).orElseGet(() -> screens.unknown(visitor));
    }

    private ResponseEntity<String> shown(Visitor visitor, Charge charge) {
        if (!charge.isPending()) {
            return on(visitor, charge);
        }
        return charge.means().flow() == Flow.OFFLINE ? banks.wait(visitor, charge) : banks.ask(visitor, charge);
    }

    @PostMapping(ADDRESS)
    ResponseEntity<String> decide(@PathVariable String token, @PathVariable String id, HttpServletRequest request) {
        Visitor visitor = Visitor.of(request);
        return charge(token, id).map(charge -> decided(visitor, charge)).orElseGet(() -> screens.unknown(visitor));
    }

    private ResponseEntity<String> decided(Visitor visitor, Charge charge) {
        boolean ours = seals.isWhole(BankScreens.purpose(charge), visitor.field("seal")) && visitor.cameFromHere();
        return switch (ours ? visitor.field("bank") : "") {
            case "paid" -> on(visitor, completed(charge, true));
            case "refused" -> on(visitor, completed(charge, false));
            case "later" -> on(visitor, paidLater(charge));
            default -> on(visitor, charge);
        };
    }

    /** By the sandbox's clock; what the customer does meanwhile stands. */
    private Charge paidLater(Charge charge) {
        alarms.at(screens.now().plus(BankScreens.LATER), () -> completed(charge, true));
        return charge;
    }

    /** A second click finds the charge completed, and that stands. */
    private Charge completed(Charge charge, boolean agreed) {
        FailureCode failure = agreed ? failureOf(charge.means().card()) : refusal(charge);
        try {
            return failure == null ? payments.settle(charge.id()) : payments.fail(charge.id(), failure);
        } catch (PaymentRefused completedBefore) {
            return book.charges().find(charge.id()).orElseThrow(() -> completedBefore);
        }
    }

    /** A card that fails does so after its bank has asked, too. */
    private static @Nullable FailureCode failureOf(@Nullable Card card) {
        return card == null ? null : TestCard.of(card).map(TestCard::failure).orElse(null);
    }

    private static FailureCode refusal(Charge charge) {
        return charge.means().flow() == Flow.OFFLINE ? FailureCode.PAYMENT_REJECTED : FailureCode.PAYMENT_CANCELLED;
    }

    private ResponseEntity<String> on(Visitor visitor, Charge charge) {
        return screens.answers().seeOther(visitor, PayAddress.of(charge.link()).of(charge));
    }

    /** The charge, if it is one of this link. */
    private Optional<Charge> charge(String token, String id) {
        Optional<Link> link = PayAddresses.link(book.links(), token);
        return link.flatMap(known ->
                book.charges().find(id).filter(charge -> charge.link().id().equals(known.id())));
    }
}
