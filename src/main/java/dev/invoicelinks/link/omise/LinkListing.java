package dev.invoicelinks.link.omise;

import dev.invoicelinks.link.Listing;
import dev.invoicelinks.link.PaymentLink;
import dev.invoicelinks.link.ProviderTime;
import dev.invoicelinks.link.Window;
import dev.invoicelinks.link.WindowReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Lists links of a closed window of the provider's time, and believes the list only when it twice holds as many ids as its total. */
final class LinkListing {

    private static final Logger LOG = LoggerFactory.getLogger(LinkListing.class);
    private static final int MOST_TRIES = 5;

    private final Wire wire;
    private final Pages pages;
    private final ProviderClock clock;

    LinkListing(Wire wire, Pages pages, ProviderClock clock) {
        this.wire = wire;
        this.pages = pages;
        this.clock = clock;
    }

    /** @param from by our clock */
    Listing since(Instant from, Predicate<PaymentLink> wanted) {
        ProviderTime now = clock.now();
        Window window = new Window(now.earliestOf(from), now.latest());
        Map<String, PaymentLink> kept = new TreeMap<>();
        long agreed = -1;
        for (int attempt = 1; attempt <= MOST_TRIES; attempt++) {
            WindowReading reading =
                    pages.read("links", window, Long.MAX_VALUE, page -> keep(page.items(), wanted, kept));
            if (!reading.isWhole()) {
                agreed = -1;
            } else if (reading.total() == agreed) {
                return new Listing(List.copyOf(kept.values()), true);
            } else {
                agreed = reading.total();
            }
        }
        return new Listing(List.copyOf(kept.values()), false);
    }

    private static void keep(JsonNode items, Predicate<PaymentLink> wanted, Map<String, PaymentLink> kept) {
        items.forEach(item -> read(item, link -> {
            if (wanted.test(link)) {
                kept.put(link.id(), link);
            }
        }));
    }

    /** The newest page, newest first. */
    List<PaymentLink> newest() {
        List<PaymentLink> links = new ArrayList<>();
        Pages.Page page = pages.page(wire.address("links")
                .addQueryParameter("order", "reverse_chronological")
                .addQueryParameter("limit", "" + Pages.PAGE)
                .build());
        page.items().forEach(item -> read(item, links::add));
        return links;
    }

    /** A link made elsewhere may be of a kind we cannot read; it carries no token of ours and only counts. */
    private static void read(JsonNode node, Consumer<PaymentLink> taker) {
        try {
            taker.accept(LinkObject.read(node));
        } catch (LinkObject.NotALink unreadable) {
            LOG.warn("A listed link was passed over: {}", unreadable.getMessage());
        }
    }
}
