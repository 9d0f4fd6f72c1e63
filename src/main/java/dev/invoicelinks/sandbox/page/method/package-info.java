/** What customers see of the ways to pay: their headings and brands, the card form, and the cards that a sandbox takes. */
@NullMarked
package dev.invoicelinks.sandbox.page.method;

import org.jspecify.annotations.NullMarked;
