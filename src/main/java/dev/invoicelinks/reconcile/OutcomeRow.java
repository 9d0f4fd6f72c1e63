package dev.invoicelinks.reconcile;

import dev.invoicelinks.reconcile.ChargeVerdict.Expected;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A charge's outcome as it lies in the books; equal rows say the same. */
record OutcomeRow(
        @Nullable Long invoice,
        String outcome,
        String reason,
        long countedMinor,
        long returnedMinor,
        @Nullable Expected expected,
        @Nullable LocalDate paidOn,
        @Nullable Long suggested) {

    static OutcomeRow of(ChargeVerdict verdict) {
        return of(verdict, null);
    }

    static OutcomeRow of(ChargeVerdict verdict, @Nullable Long suggested) {
        return new OutcomeRow(
                verdict.invoice(),
                verdict.outcome().name(),
                verdict.reason().name(),
                verdict.countedMinor(),
                verdict.returnedMinor(),
                verdict.expected(),
                verdict.charge().paidOn(),
                suggested);
    }
}
