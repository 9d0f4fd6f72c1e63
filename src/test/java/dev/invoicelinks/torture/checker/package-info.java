/**
 * The checker: a small program that knows nothing of the product. It reads what others wrote down - the provider's journal, the mail server's record, the files
 * that were dropped, the reports that were left - and says where they do not agree.
 */
@NullMarked
package dev.invoicelinks.torture.checker;

import org.jspecify.annotations.NullMarked;
