/** Text tables: in which encoding and dialect a file is written, and its rows read with Commons CSV. */
@NullMarked
package dev.invoicelinks.intake.text;

import org.jspecify.annotations.NullMarked;
