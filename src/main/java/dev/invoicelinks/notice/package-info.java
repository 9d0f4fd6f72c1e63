/** What customers are told: notices and their states, the texts in each language, and the channels that carry them. */
@NullMarked
package dev.invoicelinks.notice;

import org.jspecify.annotations.NullMarked;
