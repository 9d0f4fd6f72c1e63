/** The program is killed by SIGKILL at random moments of everything it does; provider and mail server survive, and the checker looks at what is left. */
@NullMarked
package dev.invoicelinks.torture.kill;

import org.jspecify.annotations.NullMarked;
