package dev.invoicelinks.run;

import org.jspecify.annotations.Nullable;

/**
 * One effect or decision.
 *
 * @param action what was done, such as {@code link created}
 * @param subject what it was done to: an invoice number, a file's SHA-256, a run
 * @param facts names no person; may be kept and hashed
 * @param personal what may be erased later, such as an address
 * @param requestId the provider's answer id
 */
public record AuditEntry(
        String action,
        String subject,
        String facts,
        @Nullable String personal,
        @Nullable String requestId) {

    /** An entry without personal part and without an answer of the provider. */
    public static AuditEntry of(String action, String subject, String facts) {
        return new AuditEntry(action, subject, facts, null, null);
    }
}
