package dev.invoicelinks.report;

import dev.invoicelinks.intake.SourceFile;
import dev.invoicelinks.run.Run;
import java.util.List;

/** What the books say about a run: read only, as of now. */
public interface RunLedger {

    /** Every invoice of the run: those that its files name, and open ones of earlier files that it took up. */
    RunTotals ofRun(Run run);

    /** Every invoice that one file names. */
    RunTotals ofFile(Run run, SourceFile file);

    /** The invoices of all files of the run that ask for no link, by reason. */
    List<SkippedFor> skipped(Run run);

    /** The same of one file. */
    List<SkippedFor> skipped(Run run, SourceFile file);

    /** Files of earlier runs with invoices that this run took up, or wrote about; also those that only named such an invoice again. */
    List<EarlierFile> carried(Run run);

    /**
     * The rows of a file with what became of them, in the file's order.
     *
     * @param afterRow the last row of the page before; 0 for the first page
     */
    List<ResultLine> lines(Run run, SourceFile file, int afterRow, int limit);

    /** What a person must look at in all files of the run, their order kept. */
    List<NeedsYou> needsYou(Run run, int limit);

    /** What a person must look at in one file. */
    List<NeedsYou> needsYou(Run run, SourceFile file, int limit);

    /** The messages that the run queued, sent or tried. */
    MessageCounts messages(Run run);

    /** The messages about the invoices of one file, as they stand. */
    MessageCounts messages(Run run, SourceFile file);

    /** How many links the run certainly ended. */
    long linksEnded(Run run);

    /** The folder of a file's results, once it has one; always in the results of today's home, wherever it was before. */
    java.util.Optional<java.nio.file.Path> resultsFolder(SourceFile file);

    /** Keeps a file's results folder; false when another file has it. */
    boolean takeResultsFolder(SourceFile file, java.nio.file.Path folder);

    /**
     * A file of an earlier run.
     *
     * @param runNumber the run it was given to
     */
    record EarlierFile(long runNumber, long fileId) {}
}
