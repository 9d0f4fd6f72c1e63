package dev.invoicelinks.link;

import java.time.Duration;
import java.time.Instant;

/**
 * The provider's clock beside ours, however far they are apart.
 *
 * @param ours our clock just before it was asked
 * @param earliest the provider's clock showed at least this
 * @param latest and at most this
 */
public record ProviderTime(Instant ours, Instant earliest, Instant latest) {

    /** The earliest instant of the provider's clock that an instant of ours may be. */
    public Instant earliestOf(Instant instantOfOurs) {
        return instantOfOurs.plus(Duration.between(ours, earliest));
    }
}
