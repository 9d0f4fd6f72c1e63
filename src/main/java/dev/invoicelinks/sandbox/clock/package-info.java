/** The sandbox's time: the machine's own until a test sets, advances or stops it, and the alarms that follow it. */
@NullMarked
package dev.invoicelinks.sandbox.clock;

import org.jspecify.annotations.NullMarked;
