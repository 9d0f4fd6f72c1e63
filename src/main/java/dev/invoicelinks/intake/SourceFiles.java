package dev.invoicelinks.intake;

import dev.invoicelinks.intake.table.FileLayout;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The files of each run and how far they have come. */
public interface SourceFiles {

    /** Records the files with their run, inside the caller's transaction; the same content again is a new row. */
    void record(Run run, List<ReceivedFile> files);

    /** The run's files in the order in which they were named. */
    List<SourceFile> of(Run run);

    /** What brought the same content first, such as {@code invoices.csv of run 12}; empty for new content. */
    Optional<String> earlier(Merchant merchant, String sha256);

    /** Our copy of the control file that came with the file. */
    Optional<Path> control(SourceFile file);

    /** The last row of the file that is staged, 0 when none is: where reading goes on after a kill. */
    int highestStagedRow(SourceFile file);

    /** How the file is read from now on, inside the caller's transaction. Safe to repeat. */
    void understood(SourceFile file, FileLayout layout);

    /**
     * Every row is read; inside the transaction of the last of them.
     *
     * @param rows how many rows below the header are not blank
     * @param advice good practice that they do not follow, a sentence each
     * @throws IllegalStateException when the file is not RECEIVED
     */
    void staged(SourceFile file, FileLayout layout, int rows, List<String> advice);

    /** Clear as a whole. Safe to repeat. */
    void accepting(SourceFile file);

    /** From here on its invoices are seen. Safe to repeat. */
    void accepted(SourceFile file);

    /** Nothing of it is taken; its staged rows stay to be reported. Safe to repeat. */
    void refused(SourceFile file, String refusal);
}
