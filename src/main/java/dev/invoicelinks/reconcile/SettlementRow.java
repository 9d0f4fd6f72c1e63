package dev.invoicelinks.reconcile;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An invoice's settlement as it lies in the books; equal rows say the same. */
record SettlementRow(
        String settlement,
        Balance balance,
        long openMinor,
        long overpaidMinor,
        @Nullable LocalDate paidOn,
        @Nullable String bucket,
        String flags) {

    static SettlementRow of(InvoiceVerdict verdict) {
        return new SettlementRow(
                verdict.settlement().name(),
                verdict.balance(),
                verdict.balance().openMinor(),
                verdict.balance().overpaidMinor(),
                verdict.paidOn(),
                verdict.bucket() == null ? null : verdict.bucket().name(),
                verdict.flags().isEmpty()
                        ? ""
                        : verdict.flags().stream().map(Flag::name).collect(Collectors.joining(",")));
    }
}
