package dev.invoicelinks.link;

import org.jspecify.annotations.Nullable;

/**
 * How far a charge has come.
 *
 * @param statusText the provider's own word
 * @param paid together with the status the only thing that says whether money was taken; never the net, which failed charges show too
 * @param authorized the customer's bank agreed; no money moves before it is captured
 * @param capturable authorised and not captured yet
 * @param failureCode the provider's, such as {@code insufficient_fund}
 */
public record ChargeState(
        ChargeStatus status,
        String statusText,
        boolean paid,
        boolean authorized,
        boolean capturable,
        boolean reversed,
        boolean voided,
        boolean expired,
        @Nullable String failureCode) {

    /** True while the provider may still change it by itself. */
    public boolean isOpen() {
        return status == ChargeStatus.PENDING
                || status == ChargeStatus.UNKNOWN
                || status == ChargeStatus.SUCCESSFUL && !paid;
    }
}
