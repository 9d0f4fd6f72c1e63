package dev.invoicelinks.run;

import java.time.Duration;

/** Who may write a merchant's books now: one holder, for a while, by database time. */
public interface Leases {

    /**
     * Takes the lease.
     *
     * @param holder who asks, in words for the one who is refused, such as host and process id
     * @param validFor how long it lasts without renewal
     * @param atOnce true where the database file's own lock already proves that the old holder is gone (H2)
     * @throws LeaseHeld when another holder's lease has not expired
     */
    Fence take(Merchant merchant, String holder, Duration validFor, boolean atOnce);

    /** Prolongs the lease; false when another holder has taken it over. Safe to repeat. */
    boolean renew(Merchant merchant, Fence fence, Duration validFor);

    /** Gives the lease up; does nothing when it is no longer ours. */
    void release(Merchant merchant, Fence fence);

    /**
     * Inside a transaction: holds the lease row until commit, so that nobody takes over between check and commit.
     *
     * @throws LeaseLost when the fence is not the newest
     */
    void confirm(Merchant merchant, Fence fence);
}
