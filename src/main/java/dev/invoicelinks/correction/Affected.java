package dev.invoicelinks.correction;

import dev.invoicelinks.invoice.InvoiceState;
import dev.invoicelinks.invoice.Use;
import org.joda.money.Money;

/**
 * An invoice that a correction is about, as the books have it.
 *
 * @param id its row
 * @param holds what it is set aside for
 * @param messages how many messages about it have left, or may have
 */
public record Affected(
        long id, String number, InvoiceState state, Owed owed, LinkStanding link, Holds holds, int messages) {

    /** The amount due. */
    public Money amount() {
        return owed.amount();
    }

    /** What is still to be paid, as far as the books know. */
    public Money open() {
        return owed.open();
    }

    /**
     * What it asks for.
     *
     * @param open the amount due less what was paid and kept, and less what was settled outside; never below zero
     */
    public record Owed(Money amount, Money open, Use use) {

        /** True when nothing is left to ask for; a link of multiple use always asks. */
        public boolean isCovered() {
            return use == Use.SINGLE && open.isZero();
        }
    }

    /**
     * The holds that stand.
     *
     * @param person by hand, or by a promise
     * @param revision a corrected amount, currency or due date waits
     * @param contact a corrected contact waits
     * @param words why, or why the provider refused it, in words; empty when there is nothing to say
     */
    public record Holds(boolean person, boolean revision, boolean contact, boolean other, String words) {

        /** True when a corrected row waits for a person's decision. */
        public boolean corrected() {
            return revision || contact;
        }

        /** True when any hold stands. */
        public boolean any() {
            return person || revision || contact || other;
        }
    }
}
