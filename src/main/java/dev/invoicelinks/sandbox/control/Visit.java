package dev.invoicelinks.sandbox.control;

import dev.invoicelinks.sandbox.book.Charge;
import java.util.List;

/**
 * What came of one customer and one link.
 *
 * @param charges as they are at the end of the visit
 * @param disputed in minor units, of disputes that are not won
 * @param refusals how often the link did not take what the customer tried
 */
record Visit(List<Charge> charges, long refunded, long disputed, int refusals) {

    static final Visit NONE = new Visit(List.of(), 0, 0, 0);

    static Visit of(Charge charge) {
        return new Visit(List.of(charge), 0, 0, 0);
    }

    Visit refused() {
        return new Visit(charges, refunded, disputed, refusals + 1);
    }
}
