package dev.invoicelinks.reconcile;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What reading single things again came to.
 *
 * @param answered the provider's ids of those it answered; what it does not know any more is answered too
 * @param unanswered reasons by id
 */
public record Reread(List<String> answered, Map<String, String> unanswered, long records, Recorded recorded) {

    /** One reason for all that were not answered. */
    String reason() {
        return Stream.concat(unanswered.values().stream(), Stream.of(""))
                .findFirst()
                .orElseThrow();
    }
}
