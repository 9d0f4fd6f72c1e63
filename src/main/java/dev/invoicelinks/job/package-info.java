/** The jobs, one page each, and what starts, restarts and stops them. */
@NullMarked
package dev.invoicelinks.job;

import org.jspecify.annotations.NullMarked;
