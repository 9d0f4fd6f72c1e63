package dev.invoicelinks.torture.failpoints;

/** The program is dead here: nothing it still tries has an effect. */
final class Halted extends Error {

    private static final long serialVersionUID = 1;

    Halted() {
        super("halted", null, false, false);
    }
}
