package dev.invoicelinks.sandbox.page.pay;

import dev.invoicelinks.sandbox.book.Attempt;
import dev.invoicelinks.sandbox.book.Book;
import dev.invoicelinks.sandbox.book.Charge;
import dev.invoicelinks.sandbox.book.Link;
import dev.invoicelinks.sandbox.book.PayAddresses;
import dev.invoicelinks.sandbox.book.PaymentRefused;
import dev.invoicelinks.sandbox.book.Payments;
import dev.invoicelinks.sandbox.page.look.FormProblem;
import dev.invoicelinks.sandbox.page.look.Reader;
import dev.invoicelinks.sandbox.page.look.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page a payment link leads to, and what it sends. */
@Controller
class PayPage {

    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int UNPROCESSABLE = 422;

    private final Book book;
    private final Payments payments;
    private final Attempts attempts;
    private final PayScreens screens;
    private final OpenLinkScreen openLink;

    PayPage(Book book, Payments payments, Attempts attempts, PayScreens screens) {
        this.book = book;
        this.payments = payments;
        this.attempts = attempts;
        this.screens = screens;
        this.openLink = new OpenLinkScreen(screens, attempts);
    }

    @GetMapping("/pay/{token}")
    ResponseEntity<String> show(@PathVariable String token, HttpServletRequest request) {
        Visitor visitor = Visitor.of(request);
        return PayAddresses.link(book.links(), token)
                .map(link -> shown(visitor, link))
                .orElseGet(() -> screens.unknown(visitor));
    }

    /** Every other address below the pay pages': links get cut in messages. */
    @GetMapping("/pay/**")
    ResponseEntity<String> elsewhere(HttpServletRequest request) {
        return screens.unknown(Visitor.of(request));
    }

    private ResponseEntity<String> shown(Visitor visitor, Link link) {
        return screens.takesMoney(link) ? openLink.show(visitor, link, OK, List.of(), null) : ended(visitor, link);
    }

    private ResponseEntity<String> ended(Visitor visitor, Link link) {
        String confirmation = attempts.last(visitor, link)
                .filter(Charge::isPaid)
                .map(PayAddress.of(link)::confirmation)
                .orElse("");
        return screens.ended(visitor, link, confirmation);
    }

    @PostMapping("/pay/{token}")
    ResponseEntity<String> pay(@PathVariable String token, HttpServletRequest request) {
        Visitor visitor = Visitor.of(request);
        return PayAddresses.link(book.links(), token)
                .map(link -> sent(visitor, link))
                .orElseGet(() -> screens.unknown(visitor));
    }

    private ResponseEntity<String> sent(Visitor visitor, Link link) {
        String key = visitor.field("attempt");
        Reader reader = screens.reader(visitor);
        if (!attempts.isOurs(link, key) || !visitor.cameFromHere()) {
            return screens.takesMoney(link)
                    ? openLink.show(visitor, link, FORBIDDEN, List.of(reader.problem("", "form_old")), null)
                    : ended(visitor, link);
        }
        Optional<Charge> made = attempts.chargeOf(key);
        if (made.isPresent()) {
            return on(visitor, link, made.get());
        }
        return screens.takesMoney(link) ? read(visitor, link, key, reader) : ended(visitor, link);
    }

    private ResponseEntity<String> read(Visitor visitor, Link link, String key, Reader reader) {
        PayForm form = PayForm.read(visitor, link, screens.thisMonth());
        List<FormProblem> problems = form.problems(reader);
        if (!problems.isEmpty() || !form.amount().isRight()) {
            return openLink.show(visitor, link, UNPROCESSABLE, problems, form);
        }
        attempts.leaveOther(visitor, link, key);
        return begun(visitor, link, form.attempt(link, key));
    }

    /** Another customer may have been quicker: then the link's own page says what it is now. */
    private ResponseEntity<String> begun(Visitor visitor, Link link, Attempt attempt) {
        try {
            return on(visitor, link, payments.begin(attempt));
        } catch (PaymentRefused ended) {
            return screens.answers().seeOther(visitor, PayAddress.of(link).page());
        }
    }

    private ResponseEntity<String> on(Visitor visitor, Link link, Charge charge) {
        return screens.answers()
                .seeOther(visitor, PayAddress.of(link).of(charge), attempts.cookie(link, charge.attempt()));
    }
}
