/** Tests of the whole program as a process of its own: killed, stopped, started again. */
@NullMarked
package dev.invoicelinks.process;

import org.jspecify.annotations.NullMarked;
