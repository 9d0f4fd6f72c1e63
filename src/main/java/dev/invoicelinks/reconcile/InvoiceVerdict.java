package dev.invoicelinks.reconcile;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reconciliation says of one invoice and of every charge that belongs to it.
 *
 * @param paidOn business day of the last payment that counts; null: none
 * @param bucket null when nothing is open
 */
public record InvoiceVerdict(
        OwedInvoice invoice,
        Settlement settlement,
        Balance balance,
        Set<Flag> flags,
        @Nullable LocalDate paidOn,
        @Nullable AgeingBucket bucket,
        List<ChargeVerdict> charges) {}
