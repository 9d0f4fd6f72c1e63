package dev.invoicelinks.reconcile;

/** How many records of one reading were new to the books, and how many had become different. */
public record Recorded(long added, long changed) {

    static final Recorded NOTHING = new Recorded(0, 0);

    Recorded plus(Recorded other) {
        return new Recorded(added + other.added, changed + other.changed);
    }
}
