package dev.invoicelinks.torture.checker;

import org.jspecify.annotations.Nullable;

/** How a call ended for its caller; an unknown one may or may not have been done, and only its traces tell. */
public enum Operation {
    OK,
    FAIL,
    UNKNOWN;

    private static final int FAULTS = 500;

    /** @param status as the provider's journal has it; null when the connection ended without an answer */
    static Operation of(@Nullable Integer status, @Nullable String fault) {
        if (status == null || status >= FAULTS || status == 408 || status == 409 || status < 200) {
            return UNKNOWN;
        }
        if (status < 300) {
            return fault == null ? OK : UNKNOWN;
        }
        return status < 400 ? UNKNOWN : FAIL;
    }
}
