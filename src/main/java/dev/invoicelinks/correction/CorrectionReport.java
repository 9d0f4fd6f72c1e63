package dev.invoicelinks.correction;

import java.util.List;
import java.util.Map;

/**
 * What came of a correction.
 *
 * @param done invoices it was applied to
 * @param left why invoices were left after all, each with its number
 * @param paid with which charges links were paid before they could be ended, in words, by their invoice's number
 * @param trouble why links could not be ended yet; the next issue goes on with them
 */
public record CorrectionReport(
        List<Affected> done, List<String> left, Map<String, String> paid, List<String> trouble, long linksOpen) {

    static final String CHANGED = "has changed meanwhile and was left as it is";

    /** What changed in the books. */
    static CorrectionReport of(List<Affected> done, List<String> left) {
        return new CorrectionReport(done, left, Map.of(), List.of(), 0);
    }

    /** The same, where nothing was done for an invoice whose link turned out paid. */
    CorrectionReport withoutPaid() {
        return new CorrectionReport(
                done.stream().filter(it -> !paid.containsKey(it.number())).toList(), left, paid, trouble, linksOpen);
    }
}
