/** The commands: what accountants and operators type, what they read, and the codes that scripts see. */
@NullMarked
package dev.invoicelinks.cli;

import org.jspecify.annotations.NullMarked;
