package dev.invoicelinks.run;

import java.util.List;

/** The append-only record of every effect and decision. */
public interface AuditTrail {

    /** Appends the entries in order, inside the caller's transaction, so that an effect and its record stand or fall together. */
    void append(Run run, List<AuditEntry> entries);
}
