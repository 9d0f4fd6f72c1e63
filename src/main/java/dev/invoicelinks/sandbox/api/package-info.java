/** The calls of the Links API: what a client may ask, and every answer in the wire's words. */
@NullMarked
package dev.invoicelinks.sandbox.api;

import org.jspecify.annotations.NullMarked;
