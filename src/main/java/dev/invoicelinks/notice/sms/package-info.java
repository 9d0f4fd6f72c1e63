/** Text messages over a gateway's HTTP interface: each is posted once, and what the answer does not say clearly is not guessed. */
@NullMarked
package dev.invoicelinks.notice.sms;

import org.jspecify.annotations.NullMarked;
