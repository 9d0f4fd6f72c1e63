package dev.invoicelinks.run;

/** This run was suspended for so long that another took its place; nothing more is written by it, and the other goes on with its work. */
public final class LeaseLost extends RuntimeException {

    public LeaseLost(Merchant merchant, Fence fence) {
        super("Run with fence " + fence.number() + " of " + merchant.key()
                + " lost its lease to a newer run. It has stopped; the newer run goes on with its work.");
    }
}
