package dev.invoicelinks.torture.simulation;

/** The program was killed here: nothing it still tries has an effect. */
final class Killed extends Error {

    private static final long serialVersionUID = 1;

    Killed() {
        super("killed", null, false, false);
    }
}
