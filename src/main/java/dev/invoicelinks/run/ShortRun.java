package dev.invoicelinks.run;

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
     * @param atOnce true where the database's own lock proves that no other process writes
     * @throws LeaseHeld when another process writes
     */
    public static ShortRun begin(Runs runs, Leases leases, Merchant merchant, String command, boolean atOnce) {
        RunLease lease = RunLease.take(leases, merchant, atOnce);
        try {
            return runs.open(merchant, lease.fence())
                    .map(open -> new ShortRun(runs, lease, open, false))
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
