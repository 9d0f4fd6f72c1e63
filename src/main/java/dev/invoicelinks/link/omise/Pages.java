package dev.invoicelinks.link.omise;

import dev.invoicelinks.link.ProviderUnavailable;
import dev.invoicelinks.link.Window;
import dev.invoicelinks.link.WindowReading;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import tools.jackson.databind.JsonNode;

/** Reads the pages of one list (Omise API, Lists): chronologically within fixed bounds, counting different ids, and ending even when the pages do not. */
final class Pages {

    /** The largest page that the provider gives. */
    static final int PAGE = 100;

    /** A window is closed, so its list grows by little while it is read. */
    private static final int SPARE_PAGES = 50;

    /** A list that claims to be longer is not read: years of the largest account are shorter. */
    private static final long MOST_ITEMS = 10_000_000;

    private final Wire wire;
    private final Reads reads;
    private final int ahead;

    /** @param ahead so many pages are asked for before they are needed */
    Pages(Wire wire, Reads reads, int ahead) {
        this.wire = wire;
        this.reads = reads;
        this.ahead = ahead;
    }

    /**
     * Reads a list once.
     *
     * @param most a list whose first page says that it holds more is not read
     * @param taker gets each page, in order
     */
    WindowReading read(String list, Window window, long most, Consumer<Page> taker) {
        String from = window.from().truncatedTo(ChronoUnit.SECONDS).toString();
        String to = window.to().truncatedTo(ChronoUnit.SECONDS).toString();
        return read(
                most,
                taker,
                offset -> wire.address(list)
                        .addQueryParameter("from", from)
                        .addQueryParameter("to", to)
                        .addQueryParameter("order", "chronological")
                        .addQueryParameter("limit", "" + PAGE)
                        .addQueryParameter("offset", "" + offset)
                        .build());
    }

    /** Reads a list whose pages lie at these addresses. */
    WindowReading read(long most, Consumer<Page> taker, PageAddress address) {
        Set<String> ids = new HashSet<>();
        long total = Long.MAX_VALUE;
        long first = -1;
        long offset = 0;
        try (PagesAhead next = new PagesAhead(place -> page(address.of(place)), ahead)) {
            for (long pages = 0; offset < total && pages <= Math.max(first, 0) / PAGE + SPARE_PAGES; pages++) {
                Page page = next.page(offset, total);
                total = page.total();
                first = first < 0 ? total : first;
                if (total > Math.min(most, MOST_ITEMS)) {
                    return new WindowReading(ids.size(), total, true);
                }
                int before = ids.size();
                page.items().forEach(item -> ids.add(RecordReading.idOf(item)));
                taker.accept(page);
                offset += page.items().size();
                if (page.items().isEmpty() || ids.size() == before) {
                    break;
                }
            }
        }
        return new WindowReading(ids.size(), total, false);
    }

    /** One page as it is. */
    Page page(HttpUrl address) {
        Instant askedAt = wire.clock().instant();
        Answer answer = reads.get(address, Wire.MOST_LIST_BYTES);
        JsonNode json = answer.json();
        if (!answer.isOk() || json == null || !json.path("data").isArray()) {
            throw new ProviderUnavailable("The list " + address.encodedPath()
                    + " could not be read: the provider answered " + answer.words());
        }
        return new Page(askedAt, json.path("data"), json.path("total").asLong(-1));
    }

    /** One page; {@code total} is what the provider counts in the whole list, -1 when it does not say. */
    record Page(Instant askedAt, JsonNode items, long total) {}

    /** Where the page begins that holds the item with this number, counted from zero. */
    interface PageAddress {

        HttpUrl of(long offset);
    }
}
