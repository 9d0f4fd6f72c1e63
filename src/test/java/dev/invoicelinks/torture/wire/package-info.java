/** Single facts that no odds decide: who writes when a process sleeps, what a full disk, a stopped program or a clock that jumps leaves behind. */
@NullMarked
package dev.invoicelinks.torture.wire;

import org.jspecify.annotations.NullMarked;
