package dev.invoicelinks.run;

import java.util.Optional;

/**
 * A command's own run under the lease. A run that a kill or a stop left open is joined instead, and stays open for the command that began it: people must be
 * able to correct what is going wrong before it goes on.
 */
public final class ShortRun implements AutoCloseable {

    private final Runs runs;
    private final RunLease lease;
    private final Run run;
    private final boolean own;

    private ShortRun(Runs runs, RunLease lease, Run run, boolean own) {
        this.runs = runs;
        this.lease = lease;
        this.run = run;
        this.own = own;
    }

    /**
     * Takes the lease and begins a run, or joins the open one.
     *
     * @param again true to go on under the newest run's number when that was of this command
     * @throws LeaseHeld when another process writes
     */
    static ShortRun begin(RunKeeping keeping, Merchant merchant, String command, boolean again) {
        RunLease lease = RunLease.take(keeping.leases(), merchant, keeping.takeOverAtOnce());
        Runs runs = keeping.runs();
        try {
            return runs.open(merchant, lease.fence())
                    .or(() -> again ? runs.last(merchant, command, lease.fence()) : Optional.empty())
                    .map(there -> new ShortRun(runs, lease, there, false))
                    .orElseGet(() -> new ShortRun(runs, lease, runs.begin(merchant, command, lease.fence()), true));
        } catch (RuntimeException failed) {
            lease.close();
            throw failed;
        }
    }

    public Run run() {
        return run;
    }

    /** The command's work is done; without this the run stays open, and the next issue goes on with it. */
    public void ended(int exitCode, String reason) {
        if (own) {
            runs.end(run, exitCode, reason);
        }
    }

    @Override
    public void close() {
        lease.close();
    }
}
