/** The Links API over HTTP: the only room that knows OkHttp, and the proof that a POST goes onto the wire once. */
@NullMarked
package dev.invoicelinks.link.omise;

import org.jspecify.annotations.NullMarked;
