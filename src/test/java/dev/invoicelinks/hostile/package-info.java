/** What a hostile provider, file or sender may hand over, laid down once and used by tests of every room. */
@NullMarked
package dev.invoicelinks.hostile;

import org.jspecify.annotations.NullMarked;
