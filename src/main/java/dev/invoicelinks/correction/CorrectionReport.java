package dev.invoicelinks.correction;

import java.util.List;

/**
 * What came of a correction.
 *
 * @param done invoices it was applied to
 * @param changed invoices that had changed since they were shown, and were left
 * @param paid numbers of invoices whose link was paid before it could be ended
 * @param trouble why links could not be ended yet; the next issue goes on with them
 */
public record CorrectionReport(
        List<Affected> done, List<Affected> changed, List<String> paid, List<String> trouble, long linksOpen) {}
