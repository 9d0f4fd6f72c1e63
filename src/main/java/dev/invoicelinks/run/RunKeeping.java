package dev.invoicelinks.run;

import org.springframework.transaction.support.TransactionTemplate;

/**
 * How a command becomes a run.
 *
 * @param takeOverAtOnce true where the database's own lock proves that no other process writes
 */
public record RunKeeping(Runs runs, Leases leases, TransactionTemplate transaction, boolean takeOverAtOnce) {

    /**
     * Takes the lease and begins a run, or joins the open one.
     *
     * @throws LeaseHeld when another process writes
     */
    public ShortRun begin(Merchant merchant, String command) {
        return ShortRun.begin(this, merchant, command, false);
    }

    /**
     * The same for what happens often: it goes on under the newest run's number when that was of this command. It must append nothing to the audit trail, which was
     * sealed with that run's end.
     *
     * @throws LeaseHeld when another process writes
     */
    public ShortRun again(Merchant merchant, String command) {
        return ShortRun.begin(this, merchant, command, true);
    }
}
