/** Webhooks: which addresses are told of events, each delivery signed, repeated until it arrives, and kept with what came of it. */
@NullMarked
package dev.invoicelinks.sandbox.webhook;

import org.jspecify.annotations.NullMarked;
