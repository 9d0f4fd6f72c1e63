/** What reconciling leaves to people: each case with its age, its reason and what can be done, and what was decided about it. */
@NullMarked
package dev.invoicelinks.report.cases;

import org.jspecify.annotations.NullMarked;
