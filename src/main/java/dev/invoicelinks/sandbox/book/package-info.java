/** What the provider knows: links, charges and all that follows from them, their store, and what may happen to them. The ground floor of the sandbox. */
@NullMarked
package dev.invoicelinks.sandbox.book;

import org.jspecify.annotations.NullMarked;
