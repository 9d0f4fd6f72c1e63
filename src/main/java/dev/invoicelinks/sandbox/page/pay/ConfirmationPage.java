package dev.invoicelinks.sandbox.page.pay;

import dev.invoicelinks.sandbox.book.Book;
import dev.invoicelinks.sandbox.book.Charge;
import dev.invoicelinks.sandbox.book.ChargeStatus;
import dev.invoicelinks.sandbox.book.FailureCode;
import dev.invoicelinks.sandbox.book.Link;
import dev.invoicelinks.sandbox.book.PayAddresses;
import dev.invoicelinks.sandbox.page.look.Fact;
import dev.invoicelinks.sandbox.page.look.Reader;
import dev.invoicelinks.sandbox.page.look.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where a charge's {@code return_uri} leads: what came of the payment. It never calls itself a receipt or an invoice; those come from the merchant. */
@Controller
class ConfirmationPage {

    private final Book book;
    private final Attempts attempts;
    private final PayScreens screens;

    ConfirmationPage(Book book, Attempts attempts, PayScreens screens) {
        this.book = book;
        this.attempts = attempts;
        this.screens = screens;
    }

    @GetMapping("/pay/{token}/complete")
    ResponseEntity<String> show(@PathVariable String token, HttpServletRequest request) {
        Visitor visitor = Visitor.of(request);
        return PayAddresses.link(book.links(), token)
                .map(link -> charge(visitor, link)
                        .map(charge -> shown(visitor, charge))
                        .orElseGet(() -> screens.answers()
                                .seeOther(visitor, PayAddress.of(link).page())))
                .orElseGet(() -> screens.unknown(visitor));
    }

    /** The charge that is asked for, or the one that this browser made. */
    private Optional<Charge> charge(Visitor visitor, Link link) {
        return visitor.has("charge")
                ? book.charges()
                        .find(visitor.field("charge"))
                        .filter(charge -> charge.link().id().equals(link.id()))
                : attempts.last(visitor, link);
    }

    private ResponseEntity<String> shown(Visitor visitor, Charge charge) {
        Reader reader = screens.reader(visitor);
        boolean paid = charge.isPaid();
        String again = PayAddress.of(charge.link()).of(charge);
        DoneView view = new DoneView(
                reader.say("done_title"),
                reader.say("done_" + charge.status().word()),
                charge.status().word(),
                reason(reader, charge),
                reader.amount(charge),
                facts(reader, charge),
                paid || !screens.takesMoney(charge.link())
                        ? ""
                        : charge.isPending()
                                ? again
                                : PayAddress.of(charge.link()).page(),
                paid ? reader.say("no_tax_invoice", screens.shop().name()) : "");
        return screens.answers().page(visitor, 200, "done", view);
    }

    private String reason(Reader reader, Charge charge) {
        FailureCode failure = charge.failure();
        if (charge.status() == ChargeStatus.SUCCESSFUL || charge.isPending()) {
            return "";
        }
        return failure == null
                ? reader.say("nothing_charged")
                : why(reader, charge, failure) + " " + reader.say("nothing_charged");
    }

    private String why(Reader reader, Charge charge, FailureCode failure) {
        if (failure == FailureCode.PAYMENT_REJECTED && !screens.takesMoney(charge.link())) {
            return reader.say("failure_link");
        }
        String name = "failure_" + failure.word();
        return reader.words().has(name) ? reader.say(name) : reader.say("failure_other", failure.word());
    }

    private List<Fact> facts(Reader reader, Charge charge) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(reader.say("paid_to"), screens.shop().name()));
        facts.add(new Fact(reader.say("link_title"), charge.link().terms().title()));
        String reference = charge.link().terms().reference();
        if (reference != null && !reference.isBlank()) {
            facts.add(new Fact(reader.say("reference"), reference));
        }
        facts.add(new Fact(reader.say("paid_with"), reader.means(charge)));
        if (charge.times().paidAt() != null) {
            facts.add(new Fact(reader.say("paid_on"), reader.time(charge.times().paidAt())));
        }
        if (charge.refunded() > 0) {
            facts.add(new Fact(reader.say("refunded"), reader.amount(charge.link(), charge.refunded())));
        }
        facts.add(new Fact(reader.say("confirmation_number"), charge.id()));
        return facts;
    }

    /**
     * What came of it.
     *
     * @param again where it can be tried again; empty when it cannot
     * @param fine what this page is not
     */
    record DoneView(
            String title,
            String heading,
            String status,
            String reason,
            String amount,
            List<Fact> facts,
            String again,
            String fine) {}
}
