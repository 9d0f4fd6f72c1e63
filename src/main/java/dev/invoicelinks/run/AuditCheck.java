package dev.invoicelinks.run;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Goes through an audit trail once and finds the first run whose rows are not those that were sealed when it ended. Whoever can write the whole database can also make
 * new seals: only a copy of the newest digest that is kept elsewhere shows that.
 */
public final class AuditCheck {

    private final Iterator<AuditRow> rows;
    private final Iterator<RunDigest> digests;
    private String previous = RunDigest.NONE;
    private long sealed;
    private long checkedRows;
    private long lastRun;
    private @Nullable AuditRow ahead;

    private AuditCheck(Iterator<AuditRow> rows, Iterator<RunDigest> digests) {
        this.rows = rows;
        this.digests = digests;
    }

    /** Reads the merchant's whole trail; changes nothing. */
    public static AuditVerdict of(AuditSeals seals, Merchant merchant) {
        return new AuditCheck(seals.rows(merchant), seals.digests(merchant)).verdict();
    }

    private AuditVerdict verdict() {
        take();
        AuditVerdict.Disagreement first = null;
        while (first == null && digests.hasNext()) {
            first = check(digests.next());
        }
        if (first == null && ahead != null && ahead.run() <= lastRun) {
            first = behind(ahead);
        }
        return new AuditVerdict(sealed, checkedRows, lastRun, previous, first);
    }

    private AuditVerdict.@Nullable Disagreement check(RunDigest digest) {
        if (ahead != null && ahead.run() < digest.run()) {
            return behind(ahead);
        }
        if (!digest.previous().equals(previous)) {
            return new AuditVerdict.Disagreement(
                    digest.run(),
                    lastRun == 0
                            ? "its digest is not chained to the beginning: digests before it were removed"
                            : "its digest is not chained to that of run " + lastRun
                                    + ": a digest between them was changed or removed");
        }
        RowHash hash = new RowHash(digest.previous(), digest.run());
        while (ahead != null && ahead.run() == digest.run()) {
            hash.add(ahead);
            take();
        }
        if (hash.rows() != digest.rows()) {
            return new AuditVerdict.Disagreement(
                    digest.run(),
                    "it has " + hash.rows() + " audit rows, and " + digest.rows() + " were sealed when it ended");
        }
        if (!hash.digest().equals(digest.digest())) {
            return new AuditVerdict.Disagreement(
                    digest.run(), "its audit rows are not those that were sealed when it ended: one was changed");
        }
        sealed++;
        checkedRows += digest.rows();
        lastRun = digest.run();
        previous = digest.digest();
        return null;
    }

    private static AuditVerdict.Disagreement behind(AuditRow row) {
        return new AuditVerdict.Disagreement(
                row.run(), "audit row " + row.id() + " was added to it after it was sealed, or its digest was removed");
    }

    private void take() {
        ahead = rows.hasNext() ? rows.next() : null;
    }
}
