package dev.invoicelinks.run;

/** Told inside the transaction that takes a merchant's lease, so that what its last holder left is in order before anybody can write with the new fence. */
@FunctionalInterface
public interface OnLeaseTaken {

    void taken(Merchant merchant, Fence fence);
}
