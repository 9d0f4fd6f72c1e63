package dev.invoicelinks.intake;

import java.util.List;
import java.util.Set;

/**
 * By which channels customers can be reached here.
 *
 * @param order words of the channels, in the order preferred where a row names none
 * @param served words of those that a message can leave by
 */
public record Reach(List<String> order, Set<String> served) {

    public Reach {
        order = List.copyOf(order);
        served = Set.copyOf(served);
    }

    /** The channels that would be tried for a row. */
    List<String> wanted(Contacts contacts) {
        return contacts.channels().isEmpty() ? order : contacts.channels();
    }

    /** True when a message for a row can arrive by any of the channels that would be tried. */
    boolean includes(Contacts contacts) {
        return wanted(contacts).stream().anyMatch(channel -> served.contains(channel) && contacts.hasAddress(channel));
    }

    /** True when no message could leave by any of the channels that would be tried, whatever the row's addresses. */
    boolean servesNone(Contacts contacts) {
        return wanted(contacts).stream().noneMatch(served::contains);
    }
}
