/**
 * Seeded simulation: the product's own code on books in memory, with a clock, a provider, a mail server and customers that a seed decides. One seed is one history,
 * again and again the same; thousands of them are lived an hour, and the checker looks at what each of them leaves.
 */
@NullMarked
package dev.invoicelinks.torture.simulation;

import org.jspecify.annotations.NullMarked;
