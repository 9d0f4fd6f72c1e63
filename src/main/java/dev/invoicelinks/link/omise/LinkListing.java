package dev.invoicelinks.link.omise;

import dev.invoicelinks.invoice.ReferenceToken;
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
        Kept kept = new Kept(wanted);
        long agreed = -1;
        for (int attempt = 1; attempt <= MOST_TRIES; attempt++) {
            kept.doubtful = false;
            WindowReading reading = pages.read(
                    "links", window, Long.MAX_VALUE, page -> page.items().forEach(kept::take));
            if (!reading.isWhole() || kept.doubtful) {
                agreed = -1;
            } else if (reading.total() == agreed) {
                return new Listing(List.copyOf(kept.links.values()), true);
            } else {
                agreed = reading.total();
            }
        }
        return new Listing(List.copyOf(kept.links.values()), false);
    }

    /** What is kept of the pages; a listing that shows a token in an object that is no readable link proves the absence of nothing. */
    private static final class Kept {

        private final Predicate<PaymentLink> wanted;
        private final Map<String, PaymentLink> links = new TreeMap<>();
        private boolean doubtful;

        Kept(Predicate<PaymentLink> wanted) {
            this.wanted = wanted;
        }

        void take(JsonNode item) {
            boolean isRead = read(item, link -> {
                if (wanted.test(link)) {
                    links.put(link.id(), link);
                }
            });
            doubtful |= !isRead && carriesToken(item);
        }

        private static boolean carriesToken(JsonNode item) {
            return ReferenceToken.in(item.path("description").asString("")).isPresent()
                    || ReferenceToken.in(item.toString()).isPresent();
        }
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

    /** A link made elsewhere may be of a kind we cannot read; without a token it only counts. */
    private static boolean read(JsonNode node, Consumer<PaymentLink> taker) {
        try {
            taker.accept(LinkObject.read(node));
            return true;
        } catch (LinkObject.NotALink unreadable) {
            LOG.warn("A listed link was passed over: {}", unreadable.getMessage());
            return false;
        }
    }
}
