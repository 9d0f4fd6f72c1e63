/** Looks for inputs that no person thought of: a fuzzer (Jazzer) changes seeds, watches which code they reach, and reports what a target throws. */
@NullMarked
package dev.invoicelinks.fuzz;

import org.jspecify.annotations.NullMarked;
