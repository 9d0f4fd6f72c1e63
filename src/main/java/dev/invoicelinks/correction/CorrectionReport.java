package dev.invoicelinks.correction;

import java.util.List;

/**
 * What came of a correction.
 *
 * @param done invoices it was applied to
 * @param left why invoices were left after all, each with its number
 * @param paid numbers of invoices whose link was paid before it could be ended
 * @param trouble why links could not be ended yet; the next issue goes on with them
 */
public record CorrectionReport(
        List<Affected> done, List<String> left, List<String> paid, List<String> trouble, long linksOpen) {

    static final String CHANGED = "has changed meanwhile and was left as it is";

    /** What changed in the books. */
    static CorrectionReport of(List<Affected> done, List<String> left) {
        return new CorrectionReport(done, left, List.of(), List.of(), 0);
    }
}
