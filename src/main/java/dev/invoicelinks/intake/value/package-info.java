/** What is written in a cell as an amount or a day, and what its column as a whole says that it means. Knows no file and no row but by its number. */
@NullMarked
package dev.invoicelinks.intake.value;

import org.jspecify.annotations.NullMarked;
