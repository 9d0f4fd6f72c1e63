package dev.invoicelinks.torture.simulation;

import dev.invoicelinks.link.Charge;
import dev.invoicelinks.link.Charges;
import dev.invoicelinks.link.Dispute;
import dev.invoicelinks.link.ProviderRecord;
import dev.invoicelinks.link.ProviderTime;
import dev.invoicelinks.link.ProviderUnavailable;
import dev.invoicelinks.link.RecordKind;
import dev.invoicelinks.link.RecordPage;
import dev.invoicelinks.link.Refund;
import dev.invoicelinks.link.Transaction;
import dev.invoicelinks.link.Window;
import dev.invoicelinks.link.WindowReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What the provider says of money, as one process sees it: lists that may be short of what they count, and calls that may fail. */
final class SimulatedCharges implements Charges {

    private static final int PAGE = 3;

    private final World world;
    private final Weather weather;
    private final VirtualClock clock;
    private final SimulatedLinks.Outside outside;

    SimulatedCharges(World world, Weather weather, VirtualClock clock, SimulatedLinks.Outside outside) {
        this.world = world;
        this.weather = weather;
        this.clock = clock;
        this.outside = outside;
    }

    @Override
    public ProviderTime now() {
        outside.read();
        return new ProviderTime(clock.instant(), clock.instant(), clock.instant());
    }

    @Override
    public WindowReading list(RecordKind kind, Window window, long most, Consumer<RecordPage> taker) {
        List<ProviderRecord> all = world.listed(kind).stream()
                .filter(record -> !createdAt(record).isBefore(window.from())
                        && !createdAt(record).isAfter(window.to()))
                .toList();
        if (all.size() > most) {
            return new WindowReading(0, all.size(), true);
        }
        long read = 0;
        for (int from = 0; from == 0 || from < all.size(); from += PAGE) {
            Instant askedAt = clock.instant();
            outside.read();
            List<ProviderRecord> page = all.subList(from, Math.min(all.size(), from + PAGE)).stream()
                    .filter(record -> !weather.strikes())
                    .toList();
            read += page.size();
            List<ProviderRecord> told = new ArrayList<>();
            page.forEach(record ->
                    told.addAll(world.whole(world.record(kind, record.id()).orElseThrow())));
            taker.accept(new RecordPage(askedAt, told));
        }
        return new WindowReading(read, all.size(), false);
    }

    private static Instant createdAt(ProviderRecord record) {
        if (record instanceof Charge it) {
            return it.createdAt();
        } else if (record instanceof Refund it) {
            return it.createdAt();
        } else if (record instanceof Dispute it) {
            return it.createdAt();
        }
        return ((Transaction) record).createdAt();
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
        outside.read();
        Optional<ProviderRecord> record = world.record(kind, id);
        return record.map(world::whole).orElse(List.of());
    }

    @Override
    public List<ProviderRecord> ofLink(String linkId) {
        outside.read();
        if (world.link(linkId).isEmpty()) {
            throw new ProviderUnavailable("The provider does not know link " + linkId);
        }
        List<ProviderRecord> told = new ArrayList<>();
        world.charges().stream()
                .filter(charge -> linkId.equals(charge.linkId()))
                .forEach(charge -> told.addAll(world.whole(charge)));
        return told;
    }
}
