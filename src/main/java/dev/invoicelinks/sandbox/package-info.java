/** The Links API itself, on this machine, for trying and testing: its own application with its own store, an independent witness of what the product did. */
@NullMarked
package dev.invoicelinks.sandbox;

import org.jspecify.annotations.NullMarked;
