/** Every fault of the catalogue, so often in a hundred, while a file of invoices is issued and its messages are sent; then the faults end, and the checker looks. */
@NullMarked
package dev.invoicelinks.torture.faults;

import org.jspecify.annotations.NullMarked;
