package dev.invoicelinks.torture.simulation;

/** The life of one process: every durable write and every outside call has a number before and one after it, and at one of them it may be over. */
final class Life {

    private int passed;
    private int endsAt;
    private boolean over;

    /** It ends so many points from here; 0: it goes on. */
    void endIn(int points) {
        endsAt = points == 0 ? 0 : passed + points;
    }

    boolean isOver() {
        return over;
    }

    /** How many points it has passed. */
    int passed() {
        return passed;
    }

    /** One point more. */
    void pass() {
        goOn();
        passed++;
        if (passed == endsAt) {
            over = true;
            goOn();
        }
    }

    /** Only while it lives. */
    void goOn() {
        if (over) {
            throw new Killed();
        }
    }
}
