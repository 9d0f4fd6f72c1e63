package dev.invoicelinks.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of the audit trail, as it was written.
 *
 * @param id grows with each row
 * @param at when it was written
 * @param actor the operating system's user; a person, hence in no digest
 * @param entry what was done
 */
public record AuditRow(long id, int merchantId, long run, Instant at, String actor, AuditEntry entry) {

    /** The part that names people and may be erased; in no digest. */
    public @Nullable String personal() {
        return entry.personal();
    }
}
