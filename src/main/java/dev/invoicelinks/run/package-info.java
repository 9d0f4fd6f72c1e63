/** Who runs: the merchant and mode, the run and its number, the lease that keeps one writer, and the audit trail. */
@NullMarked
package dev.invoicelinks.run;

import org.jspecify.annotations.NullMarked;
