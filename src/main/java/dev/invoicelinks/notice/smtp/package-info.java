/** E-mail over a mail server: one connection for many messages, and an exact answer to whether each was taken (RFC 5321). */
@NullMarked
package dev.invoicelinks.notice.smtp;

import org.jspecify.annotations.NullMarked;
