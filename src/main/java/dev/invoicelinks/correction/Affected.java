package dev.invoicelinks.correction;

import dev.invoicelinks.invoice.InvoiceState;
import org.joda.money.Money;

/**
 * An invoice that a correction is about, as the books have it.
 *
 * @param id its row
 * @param holds what it is set aside for
 * @param messages how many messages about it have left, or may have
 */
public record Affected(
        long id, String number, InvoiceState state, Money amount, LinkStanding link, Holds holds, int messages) {

    /**
     * The holds that stand.
     *
     * @param person by hand, or by a promise
     * @param revision a corrected amount, currency or due date waits
     * @param contact a corrected contact waits
     * @param words why, or why the provider refused it, in words; empty when there is nothing to say
     */
    public record Holds(boolean person, boolean revision, boolean contact, boolean other, String words) {

        /** True when any hold stands. */
        public boolean any() {
            return person || revision || contact || other;
        }
    }
}
