/** Faults that are put into the product on purpose, while a test runs, to prove that the checker finds them. */
@NullMarked
package dev.invoicelinks.torture.seeded;

import org.jspecify.annotations.NullMarked;
