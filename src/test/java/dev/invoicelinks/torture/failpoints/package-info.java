/**
 * Halts at every point at which the product writes something that stays or asks somebody outside, before and after it, one after the other. The home as it is at that
 * moment is what a killed process would have left; the next commands go on from there.
 */
@NullMarked
package dev.invoicelinks.torture.failpoints;

import org.jspecify.annotations.NullMarked;
