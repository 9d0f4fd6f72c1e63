package dev.invoicelinks.sandbox.page.pay;

import dev.invoicelinks.sandbox.book.Limits;
import dev.invoicelinks.sandbox.book.Link;
import dev.invoicelinks.sandbox.book.OpenAmount;
import dev.invoicelinks.sandbox.page.look.AmountEntry;
import dev.invoicelinks.sandbox.page.look.AmountEntry.Problem;
import dev.invoicelinks.sandbox.page.look.AmountProblems;
import dev.invoicelinks.sandbox.page.look.FormProblem;
import dev.invoicelinks.sandbox.page.look.Reader;

/** Between which amounts a customer may choose: the merchant's bounds within the account's. */
record Bounds(Link link, long least, long most) {

    private static final long ANYTHING = Limits.most("");

    static Bounds of(Link link) {
        long least = Limits.least(link.currency());
        long most = Limits.most(link.currency());
        OpenAmount open = link.terms().openAmount();
        if (open == null) {
            return new Bounds(link, link.amount(), link.amount());
        }
        Long min = open.min();
        Long max = open.max();
        return new Bounds(link, min == null ? least : Math.max(least, min), max == null ? most : Math.min(most, max));
    }

    AmountEntry read(String written) {
        return AmountEntry.read(written, link.currency(), least, most);
    }

    String words(Reader reader) {
        String from = reader.amount(link, least);
        return most >= ANYTHING
                ? reader.say("amount_at_least", from)
                : reader.say("amount_between", from, reader.amount(link, most));
    }

    FormProblem problem(Reader reader, Problem problem) {
        return AmountProblems.words(reader, "amount", link.currency(), least, most, problem);
    }
}
