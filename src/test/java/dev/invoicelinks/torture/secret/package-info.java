/** Plants words in a run of every command and searches everything that came of it. */
@NullMarked
package dev.invoicelinks.torture.secret;

import org.jspecify.annotations.NullMarked;
