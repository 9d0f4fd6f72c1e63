/** Brings a database to the tables of this version of the program: whole or not at all, and at no cost when nothing changed. */
@NullMarked
package dev.invoicelinks.tables;

import org.jspecify.annotations.NullMarked;
