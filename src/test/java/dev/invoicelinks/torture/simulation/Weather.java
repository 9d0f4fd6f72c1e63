package dev.invoicelinks.torture.simulation;

import java.util.SplittableRandom;

/** What goes wrong, and how often: decided anew for each act of a history, by that act's own dice. */
final class Weather {

    /** Nothing goes wrong. */
    static final int CALM = 0;

    private static final int[] PERCENT = {CALM, CALM, CALM, 5, 20, 50};
    private static final int WHOLE = 100;

    private SplittableRandom dice = new SplittableRandom(0);
    private int percent;

    /** The weather of an act; only some have faults, and then of every kind. */
    void turn(SplittableRandom newDice, boolean faults) {
        dice = newDice;
        int drawn = PERCENT[dice.nextInt(PERCENT.length)];
        percent = faults ? drawn : CALM;
    }

    /** True when something goes wrong now. */
    boolean strikes() {
        return dice.nextInt(WHOLE) < percent;
    }

    boolean isCalm() {
        return percent == CALM;
    }

    boolean chance(int inHundred) {
        return dice.nextInt(WHOLE) < inHundred;
    }

    int upTo(int bound) {
        return dice.nextInt(bound);
    }
}
