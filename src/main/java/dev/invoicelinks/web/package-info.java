/** What the program answers over HTTP while it serves: hints from the provider, and whether it is well. */
@NullMarked
package dev.invoicelinks.web;

import org.jspecify.annotations.NullMarked;
