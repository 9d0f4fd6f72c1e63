/**
 * Tests that kill, starve and lie to the product and then ask the checker. Each kind has a room of its own; what all of them need - a provider, a mail server, a
 * home, and the evidence these leave - is an {@link dev.invoicelinks.torture.Arena}. They carry the tag {@code torture} and run by {@code mvn -B -Ptorture verify}.
 */
@NullMarked
package dev.invoicelinks.torture;

import org.jspecify.annotations.NullMarked;
