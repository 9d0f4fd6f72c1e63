/** The protocol that money depends on: claims before calls, one call a claim, every doubt resolved by a listing, nothing billed twice. */
@NullMarked
package dev.invoicelinks.issuing;

import org.jspecify.annotations.NullMarked;
