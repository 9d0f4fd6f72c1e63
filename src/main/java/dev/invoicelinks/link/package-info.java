/** The provider's port: what we ask of a payment-link provider and what it can answer, with the store of the links it gave us. */
@NullMarked
package dev.invoicelinks.link;

import org.jspecify.annotations.NullMarked;
