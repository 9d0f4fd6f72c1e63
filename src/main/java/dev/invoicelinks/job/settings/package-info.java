/** What a run is configured with: read from files and environment, checked as a whole, every problem listed at once. */
@NullMarked
package dev.invoicelinks.job.settings;

import org.jspecify.annotations.NullMarked;
