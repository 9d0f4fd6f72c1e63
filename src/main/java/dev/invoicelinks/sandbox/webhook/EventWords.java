package dev.invoicelinks.sandbox.webhook;

import dev.invoicelinks.sandbox.book.Event;
import java.util.Map;

/** An event in the API's words: what is sent to endpoints. */
@FunctionalInterface
public interface EventWords {

    Map<String, Object> of(Event event);
}
