package dev.invoicelinks.run;

import java.time.Instant;

/**
 * One numbered pass of a job over a merchant's work.
 *
 * @param number counts from 1 for each merchant
 * @param command the command that began it, such as {@code issue}
 * @param fence the fence of the lease it writes under
 */
public record Run(Merchant merchant, long number, String command, Instant startedAt, Fence fence) {}
