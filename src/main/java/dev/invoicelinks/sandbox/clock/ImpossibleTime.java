package dev.invoicelinks.sandbox.clock;

/** A time that the sandbox cannot be set to. */
public final class ImpossibleTime extends RuntimeException {

    ImpossibleTime(String asked) {
        super("The sandbox's time cannot be set to or moved by \"" + asked + "\": it lies between "
                + SandboxClock.EARLIEST + " and " + SandboxClock.LATEST + ".");
    }
}
