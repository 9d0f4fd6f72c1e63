package dev.invoicelinks.link.omise;

import dev.invoicelinks.link.Listing;
import dev.invoicelinks.link.PaymentLink;
import dev.invoicelinks.link.ProviderUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import okhttp3.HttpUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Lists links of a closed window of the provider's time, and believes the list only when it twice holds as many ids as its total. */
final class LinkListing {

    private static final Logger LOG = LoggerFactory.getLogger(LinkListing.class);
    private static final int PAGE = 100;
    private static final int MOST_TRIES = 5;
    private static final int SPARE_PAGES = 50;

    private final Wire wire;
    private final Reads reads;
    private final Duration clockSkew;

    LinkListing(Wire wire, Reads reads, Duration clockSkew) {
        this.wire = wire;
        this.reads = reads;
        this.clockSkew = clockSkew;
    }

    /** @param from by our clock */
    Listing since(Instant from, Predicate<PaymentLink> wanted) {
        Window window = window(from);
        Map<String, PaymentLink> kept = new TreeMap<>();
        long agreed = -1;
        for (int attempt = 1; attempt <= MOST_TRIES; attempt++) {
            Reading reading = readAll(window, wanted, kept);
            if (reading.ids != reading.total) {
                agreed = -1;
            } else if (reading.total == agreed) {
                return new Listing(List.copyOf(kept.values()), true);
            } else {
                agreed = reading.total;
            }
        }
        return new Listing(List.copyOf(kept.values()), false);
    }

    /** The newest page, newest first. */
    List<PaymentLink> newest() {
        List<PaymentLink> links = new ArrayList<>();
        JsonNode list = page(wire.address("links")
                .addQueryParameter("order", "reverse_chronological")
                .addQueryParameter("limit", "" + PAGE)
                .build());
        for (JsonNode node : list.path("data")) {
            read(node, links::add);
        }
        return links;
    }

    /** The provider's time, fixed before the first page; without its date, a window wide enough for clocks that differ. */
    private Window window(Instant from) {
        Instant before = wire.clock().instant();
        Instant theirs = reads.get(wire.address("account").build(), Wire.MOST_OBJECT_BYTES)
                .date();
        if (theirs == null) {
            return new Window(from.minus(clockSkew), before.plus(clockSkew));
        }
        // the header counts whole seconds: a second more on either side
        Duration ahead = Duration.between(before, theirs);
        return new Window(from.plus(ahead).minusSeconds(1), theirs.plusSeconds(1));
    }

    private Reading readAll(Window window, Predicate<PaymentLink> wanted, Map<String, PaymentLink> kept) {
        Set<String> ids = new HashSet<>();
        long total = Long.MAX_VALUE;
        long offset = 0;
        for (long pages = 0; offset < total && pages <= total / PAGE + SPARE_PAGES; pages++) {
            JsonNode list = page(window.page(wire, offset));
            total = list.path("total").asLong(-1);
            int before = ids.size();
            JsonNode items = list.path("data");
            for (JsonNode node : items) {
                ids.add(node.path("id").asString(""));
                read(node, link -> {
                    if (wanted.test(link)) {
                        kept.put(link.id(), link);
                    }
                });
            }
            offset += items.size();
            if (items.isEmpty() || ids.size() == before) {
                break;
            }
        }
        return new Reading(ids.size(), total);
    }

    private JsonNode page(HttpUrl address) {
        Answer answer = reads.get(address, Wire.MOST_LIST_BYTES);
        JsonNode json = answer.json();
        if (!answer.isOk() || json == null || !json.path("data").isArray()) {
            throw new ProviderUnavailable(
                    "The list of links could not be read: the provider answered " + answer.words());
        }
        return json;
    }

    /** A link made elsewhere may be of a kind we cannot read; it carries no token of ours and only counts. */
    private static void read(JsonNode node, java.util.function.Consumer<PaymentLink> taker) {
        try {
            taker.accept(LinkObject.read(node));
        } catch (LinkObject.NotALink unreadable) {
            LOG.warn("A listed link was passed over: {}", unreadable.getMessage());
        }
    }

    /** A closed window of the provider's time. */
    private record Window(Instant from, Instant to) {

        HttpUrl page(Wire wire, long offset) {
            return wire.address("links")
                    .addQueryParameter(
                            "from", from.truncatedTo(ChronoUnit.SECONDS).toString())
                    .addQueryParameter("to", to.truncatedTo(ChronoUnit.SECONDS).toString())
                    .addQueryParameter("order", "chronological")
                    .addQueryParameter("limit", "" + PAGE)
                    .addQueryParameter("offset", "" + offset)
                    .build();
        }
    }

    /** How many different ids one reading held, and what the provider said there are. */
    private record Reading(long ids, long total) {}
}
