package dev.invoicelinks.run;

import java.time.Instant;
import java.util.Optional;

/** The numbered runs of each merchant; at most one is open. */
public interface Runs {

    /** The run that a kill, a stop or a failure left open, to be gone on with under the new fence. */
    Optional<Run> open(Merchant merchant, Fence fence);

    /** The newest run, if it has ended and this command made it. */
    Optional<Run> last(Merchant merchant, String command, Fence fence);

    /** When the run of this number began, as the books have it; empty when they do not know it. */
    Optional<Instant> startedAt(Merchant merchant, long number);

    /** Begins the next run; inside a transaction of the caller, so that its files are recorded with it or not at all. */
    Run begin(Merchant merchant, String command, Fence fence);

    /** Ends the run and seals its audit rows; what a kill leaves unsealed is sealed by the next run's end. Safe to repeat. */
    void end(Run run, int exitCode, String reason);

    /** Says why the run cannot be ended yet; it stays open. */
    void remark(Run run, String reason);
}
