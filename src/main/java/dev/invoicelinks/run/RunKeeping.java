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
        return ShortRun.begin(runs, leases, merchant, command, takeOverAtOnce);
    }
}
