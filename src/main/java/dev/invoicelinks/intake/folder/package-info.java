/** The drop folder: which files in it are whole and may be taken, where they lie while they are worked on, and where they end. */
@NullMarked
package dev.invoicelinks.intake.folder;

import org.jspecify.annotations.NullMarked;
