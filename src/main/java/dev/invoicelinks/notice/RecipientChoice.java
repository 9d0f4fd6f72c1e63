package dev.invoicelinks.notice;

import dev.invoicelinks.invoice.Invoice;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which recipients an invoice's notice has: those of the first usable channel, and of no other, so that a customer hears of an invoice once.
 *
 * <p>A channel is usable when it can be served now and the customer has an address for it. Every e-mail address of the customer gets its own message, so that one
 * refused address does not hold back the others and nobody sees the others' addresses.
 */
public final class RecipientChoice {

    private final List<ChannelKind> order;
    private final Set<ChannelKind> served;

    /**
     * @param order channels as preferred where the row names none
     * @param served the channels that a message can leave by at all
     */
    public RecipientChoice(List<ChannelKind> order, Set<ChannelKind> served) {
        this.order = List.copyOf(order);
        this.served = Set.copyOf(served);
    }

    /** The recipients, all of one channel; empty when the invoice has no usable channel. */
    public List<Recipient> of(Invoice invoice) {
        return preferred(invoice).stream()
                .filter(served::contains)
                .map(kind -> recipients(kind, invoice))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<ChannelKind> preferred(Invoice invoice) {
        if (invoice.channels().isEmpty()) {
            return order;
        }
        return invoice.channels().stream()
                .map(ChannelKind::of)
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<Recipient> recipients(ChannelKind kind, Invoice invoice) {
        return kind.addresses(invoice.customer()).stream()
                .distinct()
                .map(address -> new Recipient(kind, address))
                .toList();
    }
}
