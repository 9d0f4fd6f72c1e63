/** What the accounting system books: every movement of money exported once, and the same in the layouts that accounting systems import. */
@NullMarked
package dev.invoicelinks.report.posting;

import org.jspecify.annotations.NullMarked;
