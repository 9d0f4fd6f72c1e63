package dev.invoicelinks.reconcile;

import dev.invoicelinks.run.Run;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;

/** Does for some charges what the nightly job does for all, only earlier. */
public final class Following implements OnHint {

    private final Matching matching;
    private final Classifying classifying;
    private final Others others;
    private final Whereabouts whereabouts;
    private final ZoneId zone;
    private final Clock clock;

    /** The steps of the job. */
    public record Steps(Matching matching, Classifying classifying, Others others) {}

    /** @param zone the merchant's, in which business days begin */
    public Following(Steps steps, Whereabouts whereabouts, ZoneId zone, Clock clock) {
        this.matching = steps.matching();
        this.classifying = steps.classifying();
        this.others = steps.others();
        this.whereabouts = whereabouts;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public void follow(Run run, Collection<String> chargeIds) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        for (String id : chargeIds) {
            whereabouts.row(run.merchant(), id).ifPresent(row -> {
                matching.match(run, row);
                whereabouts
                        .invoice(run.merchant(), row)
                        .ifPresentOrElse(
                                invoice -> classifying.classify(run, invoice, today), () -> others.classify(run, row));
            });
        }
    }
}
