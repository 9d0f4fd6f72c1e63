/** Clean files and every way to damage them once: none may be read wrongly without a word. */
@NullMarked
package dev.invoicelinks.intake.damage;

import org.jspecify.annotations.NullMarked;
