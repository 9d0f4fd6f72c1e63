package dev.invoicelinks.job;

import dev.invoicelinks.intake.ReceivedFile;
import dev.invoicelinks.intake.SourceFiles;
import dev.invoicelinks.run.Fence;
import dev.invoicelinks.run.Leases;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Progress;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.RunLease;
import dev.invoicelinks.run.Runs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;

/** Issues files, one run at a time: what an earlier run left open is finished first. */
public final class IssueRuns {

    private final Merchant merchant;
    private final RunBooks books;
    private final IssueLaunch launch;
    private final TransactionTemplate transaction;
    private final boolean takeOverAtOnce;

    /** @param takeOverAtOnce true where the database's own lock proves that no other process writes */
    IssueRuns(
            Merchant merchant,
            RunBooks books,
            IssueLaunch launch,
            TransactionTemplate transaction,
            boolean takeOverAtOnce) {
        this.merchant = merchant;
        this.books = books;
        this.launch = launch;
        this.transaction = transaction;
        this.takeOverAtOnce = takeOverAtOnce;
    }

    /**
     * Finishes an open run, then issues the files it did not hold, and all other open work. Safe to repeat.
     *
     * @return what became of each run that was worked on, in order; at least one
     * @throws dev.invoicelinks.run.LeaseHeld when another process issues for this merchant
     */
    public List<RunResult> issue(List<ReceivedFile> files, Progress progress) {
        return issue(files, Asked.NOTHING, progress);
    }

    /** The same, with what was asked for beside the files. */
    public List<RunResult> issue(List<ReceivedFile> files, Asked asked, Progress progress) {
        try (RunLease lease = RunLease.take(books.leases(), merchant, takeOverAtOnce)) {
            List<RunResult> results = new ArrayList<>();
            Optional<Run> open = books.runs().open(merchant, lease.fence());
            if (open.isPresent()) {
                boolean holdsNamed = without(open.get(), files).size() < files.size();
                RunResult recovered = launch.work(open.get(), holdsNamed ? asked : Asked.NOTHING, progress);
                results.add(recovered);
                if (!recovered.ended()) {
                    return results;
                }
            }
            List<ReceivedFile> left = open.map(run -> without(run, files)).orElse(files);
            if (open.isEmpty() || !left.isEmpty() || files.isEmpty() && asked.isAnything()) {
                results.add(launch.work(begin(left, lease.fence()), asked, progress));
            }
            return results;
        }
    }

    /** The run and its files stand together or not at all. */
    private Run begin(List<ReceivedFile> files, Fence fence) {
        return transaction.execute(status -> {
            Run run = books.runs().begin(merchant, IssueJob.NAME, fence);
            books.files().record(run, files);
            return run;
        });
    }

    private List<ReceivedFile> without(Run run, List<ReceivedFile> files) {
        Set<String> issued =
                books.files().of(run).stream().map(file -> file.sha256()).collect(Collectors.toSet());
        return files.stream().filter(file -> !issued.contains(file.sha256())).toList();
    }

    /** Where runs, their lease and their files are kept. */
    record RunBooks(Runs runs, Leases leases, SourceFiles files) {}
}
