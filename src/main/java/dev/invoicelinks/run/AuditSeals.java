package dev.invoicelinks.run;

import java.util.Iterator;

/** The sealed audit trail: one digest a run, each chained to that of the run before. */
public interface AuditSeals {

    /** Makes the digest of every ended run that has none yet, in order. Safe to repeat. */
    void seal(Merchant merchant);

    /** The merchant's rows in the order in which they were written; read page by page, so that a long trail stays small in memory. */
    Iterator<AuditRow> rows(Merchant merchant);

    /** The merchant's digests in the order of its runs; read page by page. */
    Iterator<RunDigest> digests(Merchant merchant);
}
