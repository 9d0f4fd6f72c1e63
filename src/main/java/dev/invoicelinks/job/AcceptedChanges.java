package dev.invoicelinks.job;

import dev.invoicelinks.correction.Corrections;
import dev.invoicelinks.intake.SourceFile;
import dev.invoicelinks.intake.SourceFiles;
import dev.invoicelinks.run.Run;
import java.util.List;

/** Takes over what corrected rows say, where the person who issues asked for it: those of the run's files, or all that wait when it has none. */
final class AcceptedChanges {

    private final CurrentRun current;
    private final Corrections corrections;
    private final SourceFiles files;

    AcceptedChanges(CurrentRun current, Corrections corrections, SourceFiles files) {
        this.current = current;
        this.corrections = corrections;
        this.files = files;
    }

    /** Safe to repeat: what was taken over waits no more. */
    void accept(Run run) {
        Asked asked = current.asked();
        List<Long> ids = files.of(run).stream().map(SourceFile::id).toList();
        if (asked.acceptContacts()) {
            corrections.acceptContacts(run, ids);
        }
        if (asked.acceptRevisions()) {
            corrections.acceptRevisions(run, ids);
        }
    }
}
