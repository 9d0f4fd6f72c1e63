package dev.invoicelinks.job;

import dev.invoicelinks.intake.ReceivedFile;
import dev.invoicelinks.intake.SourceFiles;
import dev.invoicelinks.run.Fence;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Progress;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.RunKeeping;
import dev.invoicelinks.run.RunLease;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Issues files, one run at a time: what an earlier run left open is finished first. */
public final class IssueRuns {

    private final Merchant merchant;
    private final RunKeeping keeping;
    private final SourceFiles sources;
    private final IssueLaunch launch;

    IssueRuns(Merchant merchant, RunKeeping keeping, SourceFiles sources, IssueLaunch launch) {
        this.merchant = merchant;
        this.keeping = keeping;
        this.sources = sources;
        this.launch = launch;
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
        try (RunLease lease = RunLease.take(keeping.leases(), merchant, keeping.takeOverAtOnce())) {
            List<RunResult> results = new ArrayList<>();
            Optional<Run> open = keeping.runs().open(merchant, lease.fence());
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
        return keeping.transaction().execute(status -> {
            Run run = keeping.runs().begin(merchant, IssueJob.NAME, fence);
            sources.record(run, files);
            return run;
        });
    }

    private List<ReceivedFile> without(Run run, List<ReceivedFile> files) {
        Set<String> issued = sources.of(run).stream().map(file -> file.sha256()).collect(Collectors.toSet());
        return files.stream().filter(file -> !issued.contains(file.sha256())).toList();
    }
}
