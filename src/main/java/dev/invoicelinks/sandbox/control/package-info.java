/** What only a sandbox has: its witness, and the hands that make things happen. */
@NullMarked
package dev.invoicelinks.sandbox.control;

import org.jspecify.annotations.NullMarked;
