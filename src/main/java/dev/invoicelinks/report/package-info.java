/** What accountants, operators and scripts read after a run: result files, summaries, totals that agree, exit codes. */
@NullMarked
package dev.invoicelinks.report;

import org.jspecify.annotations.NullMarked;
