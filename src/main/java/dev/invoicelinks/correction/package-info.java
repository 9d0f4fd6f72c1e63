/** What people do to the books: each correction says what it will touch, is one transaction, and leaves its audit rows. */
@NullMarked
package dev.invoicelinks.correction;

import org.jspecify.annotations.NullMarked;
