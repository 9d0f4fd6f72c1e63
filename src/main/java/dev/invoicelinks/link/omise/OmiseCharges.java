package dev.invoicelinks.link.omise;

import dev.invoicelinks.link.Charges;
import dev.invoicelinks.link.ProviderRecord;
import dev.invoicelinks.link.ProviderTime;
import dev.invoicelinks.link.ProviderUnavailable;
import dev.invoicelinks.link.RecordKind;
import dev.invoicelinks.link.RecordPage;
import dev.invoicelinks.link.Window;
import dev.invoicelinks.link.WindowReading;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import tools.jackson.databind.JsonNode;

/** Charges, refunds, disputes and transactions over the provider's API, under the same limits as its links. Safe for threads. */
final class OmiseCharges implements Charges {

    private final Wire wire;
    private final Reads reads;
    private final Pages pages;
    private final ProviderClock clock;

    OmiseCharges(Wire wire, Reads reads, Pages pages, ProviderClock clock) {
        this.wire = wire;
        this.reads = reads;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public ProviderTime now() {
        return clock.now();
    }

    @Override
    public WindowReading list(RecordKind kind, Window window, long most, Consumer<RecordPage> taker) {
        return pages.read(
                kind.list(),
                window,
                most,
                page -> taker.accept(new RecordPage(page.askedAt(), records(kind, page.items()))));
    }

    private static List<ProviderRecord> records(RecordKind kind, JsonNode items) {
        List<ProviderRecord> records = new ArrayList<>();
        items.forEach(item -> records.addAll(RecordReading.read(kind, item)));
        return records;
    }

    @Override
    public List<ProviderRecord> charge(String chargeId) {
        return one(RecordKind.CHARGE, chargeId);
    }

    @Override
    public List<ProviderRecord> dispute(String disputeId) {
        return one(RecordKind.DISPUTE, disputeId);
    }

    private List<ProviderRecord> one(RecordKind kind, String id) {
        HttpUrl address = wire.address(kind.list()).addPathSegment(id).build();
        Answer answer = reads.get(address, Wire.MOST_OBJECT_BYTES);
        if (answer.status() == 404) {
            return List.of();
        }
        if (!answer.isOk() || answer.json() == null) {
            throw new ProviderUnavailable(id + " could not be read: the provider answered " + answer.words());
        }
        return RecordReading.read(kind, answer.json());
    }

    @Override
    public List<ProviderRecord> ofLink(String linkId) {
        List<ProviderRecord> records = new ArrayList<>();
        WindowReading reading = pages.read(
                Long.MAX_VALUE,
                page -> records.addAll(records(RecordKind.CHARGE, page.items())),
                offset -> wire.address("links")
                        .addPathSegment(linkId)
                        .addPathSegment("charges")
                        .addQueryParameter("limit", "" + Pages.PAGE)
                        .addQueryParameter("offset", "" + offset)
                        .build());
        if (!reading.isWhole()) {
            throw new ProviderUnavailable("The charges of link " + linkId + " could not be read: " + reading.ids()
                    + " were listed of " + reading.total() + " that the provider counts");
        }
        return records;
    }
}
