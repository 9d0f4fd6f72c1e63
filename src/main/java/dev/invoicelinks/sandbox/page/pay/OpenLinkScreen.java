package dev.invoicelinks.sandbox.page.pay;

import dev.invoicelinks.sandbox.book.Charge;
import dev.invoicelinks.sandbox.book.Link;
import dev.invoicelinks.sandbox.page.look.AmountEntry;
import dev.invoicelinks.sandbox.page.look.FormProblem;
import dev.invoicelinks.sandbox.page.look.Reader;
import dev.invoicelinks.sandbox.page.look.Visitor;
import dev.invoicelinks.sandbox.page.method.MethodGroup;
import dev.invoicelinks.sandbox.page.pay.PayView.AmountForm;
import dev.invoicelinks.sandbox.page.pay.PayView.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** The page of a link that takes money: first the amount, where the customer chooses it, then the ways to pay. */
final class OpenLinkScreen {

    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;

    private final PayScreens screens;
    private final Attempts attempts;

    OpenLinkScreen(PayScreens screens, Attempts attempts) {
        this.screens = screens;
        this.attempts = attempts;
    }

    /**
     * The page with everything that is to be said on it.
     *
     * @param sent the form that came back with something wrong; null at first
     */
    ResponseEntity<String> show(
            Visitor visitor, Link link, int status, List<FormProblem> problems, @Nullable PayForm sent) {
        Reader reader = screens.reader(visitor);
        Optional<Charge> last = attempts.last(visitor, link);
        String attempt = attempts.next(visitor, link, last);
        AmountEntry amount = amount(visitor, link);
        List<FormProblem> all = new ArrayList<>(problems);
        if (!amount.isRight() && visitor.has("amount")) {
            all.add(Bounds.of(link).problem(reader, amount.problem()));
        }
        PayView view = new PayView(
                reader.say("pay_title", link.terms().title()),
                screens.asked(reader, link, amount.isRight() ? Optional.of(amount.minorUnits()) : Optional.empty()),
                pending(reader, link, last),
                paidBefore(reader, link, last),
                all,
                amount.isRight() ? null : amountForm(reader, visitor, link),
                amount.isRight()
                        ? ways(new Ways(reader, visitor, link, reader.amount(link, amount.minorUnits()), attempt, sent))
                        : null);
        return screens.answers()
                .page(
                        visitor,
                        ResponseEntity.status(status == OK && !all.isEmpty() ? UNPROCESSABLE : status)
                                .header("Set-Cookie", attempts.cookie(link, kept(last, attempt))),
                        "pay",
                        view);
    }

    private static AmountEntry amount(Visitor visitor, Link link) {
        return link.terms().openAmount() == null
                ? AmountEntry.of(link.amount())
                : Bounds.of(link).read(visitor.field("amount"));
    }

    /** The cookie goes on naming the last attempt until another is begun: so it is still known when it must be left. */
    private static String kept(Optional<Charge> last, String attempt) {
        return last.map(Charge::attempt).orElse(attempt);
    }

    private static @Nullable Remark pending(Reader reader, Link link, Optional<Charge> last) {
        return last.filter(Charge::isPending)
                .map(charge -> new Remark(
                        reader.say(
                                "pending_one", MethodGroup.brand(charge.means().method())),
                        PayAddress.of(link).bank(charge)))
                .orElse(null);
    }

    private static @Nullable Remark paidBefore(Reader reader, Link link, Optional<Charge> last) {
        return last.filter(Charge::isPaid)
                .map(charge -> new Remark(
                        reader.say(
                                "paid_before",
                                reader.amount(charge),
                                reader.time(charge.times().paidAt())),
                        PayAddress.of(link).confirmation(charge)))
                .orElse(null);
    }

    private static AmountForm amountForm(Reader reader, Visitor visitor, Link link) {
        return new AmountForm(
                PayAddress.of(link).page(),
                reader.say("amount_in", link.currency()),
                visitor.has("amount") ? visitor.field("amount") : PayScreens.suggested(link),
                Bounds.of(link).words(reader),
                visitor.has("amount"));
    }

    private static PayView.Ways ways(Ways ways) {
        String change = ways.link().terms().openAmount() == null
                ? ""
                : PayAddress.of(ways.link()).page();
        return new PayView.Ways(change, ways.groups());
    }
}
