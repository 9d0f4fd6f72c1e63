package dev.invoicelinks.link.omise;

import dev.invoicelinks.link.ProviderUnavailable;
import dev.invoicelinks.link.Window;
import dev.invoicelinks.link.WindowReading;
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

    private static final int SPARE_PAGES = 50;

    private final Wire wire;
    private final Reads reads;

    Pages(Wire wire, Reads reads) {
        this.wire = wire;
        this.reads = reads;
    }

    /**
     * Reads a list once.
     *
     * @param most a list whose first page says that it holds more is not read
     * @param taker gets the items of each page
     */
    WindowReading read(String list, Window window, long most, Consumer<JsonNode> taker) {
        return read(
                most,
                taker,
                offset -> wire.address(list)
                        .addQueryParameter(
                                "from",
                                window.from().truncatedTo(ChronoUnit.SECONDS).toString())
                        .addQueryParameter(
                                "to",
                                window.to().truncatedTo(ChronoUnit.SECONDS).toString())
                        .addQueryParameter("order", "chronological")
                        .addQueryParameter("limit", "" + PAGE)
                        .addQueryParameter("offset", "" + offset)
                        .build());
    }

    /** Reads a list whose pages lie at these addresses. */
    WindowReading read(long most, Consumer<JsonNode> taker, PageAddress address) {
        Set<String> ids = new HashSet<>();
        long total = Long.MAX_VALUE;
        long offset = 0;
        for (long pages = 0; offset < total && pages <= total / PAGE + SPARE_PAGES; pages++) {
            JsonNode list = page(address.of(offset));
            total = list.path("total").asLong(-1);
            if (total > most) {
                return new WindowReading(ids.size(), total, true);
            }
            int before = ids.size();
            JsonNode items = list.path("data");
            items.forEach(item -> ids.add(RecordReading.idOf(item)));
            taker.accept(items);
            offset += items.size();
            if (items.isEmpty() || ids.size() == before) {
                break;
            }
        }
        return new WindowReading(ids.size(), total, false);
    }

    /** One page as it is. */
    JsonNode page(HttpUrl address) {
        Answer answer = reads.get(address, Wire.MOST_LIST_BYTES);
        JsonNode json = answer.json();
        if (!answer.isOk() || json == null || !json.path("data").isArray()) {
            throw new ProviderUnavailable("The list " + address.encodedPath()
                    + " could not be read: the provider answered " + answer.words());
        }
        return json;
    }

    /** Where the page begins that holds the item with this number, counted from zero. */
    interface PageAddress {

        HttpUrl of(long offset);
    }
}
