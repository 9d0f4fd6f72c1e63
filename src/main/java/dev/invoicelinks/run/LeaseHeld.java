package dev.invoicelinks.run;

/** Another run writes this merchant's books; wait for it to end and start again. */
public final class LeaseHeld extends RuntimeException {

    public LeaseHeld(String message) {
        super(message);
    }
}
