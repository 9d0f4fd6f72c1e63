/** Faults on purpose: rules that say which call meets which fault, and what then really happens on the wire. Off until a rule is set. */
@NullMarked
package dev.invoicelinks.sandbox.fault;

import org.jspecify.annotations.NullMarked;
