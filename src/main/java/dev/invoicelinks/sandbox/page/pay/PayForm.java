package dev.invoicelinks.sandbox.page.pay;

import dev.invoicelinks.sandbox.book.Attempt;
import dev.invoicelinks.sandbox.book.Card;
import dev.invoicelinks.sandbox.book.Link;
import dev.invoicelinks.sandbox.book.Means;
import dev.invoicelinks.sandbox.book.Method;
import dev.invoicelinks.sandbox.page.look.AmountEntry;
import dev.invoicelinks.sandbox.page.look.FormProblem;
import dev.invoicelinks.sandbox.page.look.Reader;
import dev.invoicelinks.sandbox.page.look.Visitor;
import dev.invoicelinks.sandbox.page.method.CardEntry;
import dev.invoicelinks.sandbox.page.method.TestCard;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The pay form as a customer sent it.
 *
 * @param amount what was chosen; the link's own where nothing can be chosen
 * @param card null unless a card pays
 * @param secure true: the card's bank is to ask for confirmation
 */
record PayForm(
        Optional<Method> method,
        AmountEntry amount,
        @Nullable CardEntry card,
        ShopEntry shop,
        boolean secure) {

    static PayForm read(Visitor visitor, Link link, YearMonth thisMonth) {
        Optional<Method> method = Method.named(visitor.field("method"))
                .filter(known -> Method.offeredFor(link.currency()).contains(known));
        return new PayForm(
                method,
                amount(visitor, link),
                method.equals(Optional.of(Method.CARD)) ? card(visitor, thisMonth) : null,
                ShopEntry.of(visitor),
                visitor.field("card_secure").equals("yes"));
    }

    private static AmountEntry amount(Visitor visitor, Link link) {
        return link.terms().openAmount() == null
                ? AmountEntry.of(link.amount())
                : Bounds.of(link).read(visitor.field("amount"));
    }

    private static CardEntry card(Visitor visitor, YearMonth thisMonth) {
        return CardEntry.read(
                visitor.field("card_number"),
                visitor.field("card_name"),
                visitor.field("card_month"),
                visitor.field("card_year"),
                visitor.field("card_code"),
                thisMonth);
    }

    /** Everything that is wrong, in the reader's words; about the amount too, as long as it was sent. */
    List<FormProblem> problems(Reader reader) {
        List<FormProblem> problems = new ArrayList<>();
        if (method.isEmpty()) {
            problems.add(reader.problem("", "method"));
        }
        if (card != null) {
            card.problems()
                    .forEach(wrong -> problems.add(
                            reader.problem(wrong.field(), wrong.name().toLowerCase(Locale.ROOT))));
        }
        if (isByShop()) {
            shop.problems().forEach(field -> problems.add(reader.problem(field, field)));
        }
        return problems;
    }

    boolean isByShop() {
        return method.equals(Optional.of(Method.ECONTEXT));
    }

    /** The attempt that this form, if nothing is wrong with it, asks for. */
    Attempt attempt(Link link, String key) {
        Method chosen = method.orElseThrow();
        if (card == null) {
            return Attempt.of(link.id(), key, amount.minorUnits(), Means.by(chosen));
        }
        TestCard test = card.card().orElseThrow();
        Card kept = test.kept(card.holder(), card.expiry().orElseThrow());
        return secure
                ? Attempt.of(link.id(), key, amount.minorUnits(), Means.byThreeDSecure(kept))
                : Attempt.of(link.id(), key, amount.minorUnits(), Means.by(kept))
                        .failing(test.failure());
    }
}
