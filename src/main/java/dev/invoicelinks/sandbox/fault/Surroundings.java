package dev.invoicelinks.sandbox.fault;

import dev.invoicelinks.sandbox.clock.SandboxClock;
import java.util.function.Supplier;

/**
 * What faults need besides the call itself.
 *
 * @param listening the wire, once the sandbox listens
 */
record Surroundings(Supplier<Wire> listening, SandboxClock clock, Holding holding, LateWork late) {

    Wire wire() {
        return listening.get();
    }
}
