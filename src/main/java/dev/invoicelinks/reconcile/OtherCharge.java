package dev.invoicelinks.reconcile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A paid charge that names no invoice of ours, with everything by which a person would recognise whose it is. */
public record OtherCharge(
        String currency,
        long amountMinor,
        LocalDate paidOn,
        @Nullable String description,
        @Nullable String payerName,
        @Nullable String payerEmail) {}
