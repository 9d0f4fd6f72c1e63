/** What the merchant sees, on this machine alone: links and what was paid, messages, and webhook deliveries. */
@NullMarked
package dev.invoicelinks.sandbox.page.merchant;

import org.jspecify.annotations.NullMarked;
