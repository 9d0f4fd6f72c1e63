package dev.invoicelinks.sandbox.page.look;

import dev.invoicelinks.sandbox.book.Card;
import dev.invoicelinks.sandbox.book.Charge;
import dev.invoicelinks.sandbox.book.Link;
import dev.invoicelinks.sandbox.book.Method;
import dev.invoicelinks.sandbox.page.method.MethodGroup;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whoever reads a page: puts things into their words and forms. */
public record Reader(Words words, Conventions forms) {

    public static Reader of(Visitor visitor, Shop shop) {
        return new Reader(visitor.words(), Conventions.of(visitor.language(), shop.zone()));
    }

    public String say(String name, Object... places) {
        return places.length == 0 ? words.get(name) : words.get(name, places);
    }

    public FormProblem problem(String field, String name, Object... places) {
        return new FormProblem(field, say("problem_" + name, places));
    }

    public String amount(Charge charge) {
        return forms.amount(charge.amount(), charge.currency());
    }

    public String amount(Link link, long minorUnits) {
        return forms.amount(minorUnits, link.currency());
    }

    /** The time in words; empty for none. */
    public String time(@Nullable Instant instant) {
        return instant == null ? "" : forms.time(instant);
    }

    /** Until when a link can be paid; empty when it never ends. */
    public String end(Link link) {
        Instant end = link.terms().expiresAt();
        return end == null ? "" : forms.lastMinute(end);
    }

    /** How a charge was, or is to be, paid: the bank's own name where there is one. */
    public String means(Charge charge) {
        Card card = charge.means().card();
        return card == null
                ? method(charge.means().method())
                : card.brand() + " · " + say("card_ending", card.lastDigits());
    }

    /** The bank's name, or what a method is known by. */
    public String method(Method method) {
        return bank(method).orElseGet(() -> MethodGroup.brand(method));
    }

    /** The name of the bank behind a method, where several share a way. */
    public Optional<String> bank(Method method) {
        String name = "method_" + method.word();
        return words.has(name) ? Optional.of(words.get(name)) : Optional.empty();
    }
}
