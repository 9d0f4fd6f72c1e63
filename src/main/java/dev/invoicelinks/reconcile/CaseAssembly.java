package dev.invoicelinks.reconcile;

import dev.invoicelinks.reconcile.BookedCharge.Contested;
import dev.invoicelinks.reconcile.CaseBook.KnownCase;
import dev.invoicelinks.reconcile.Claimed.Way;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts one invoice's case together from rows that repeat it: one for each of its links, their charges and the disputes of these. */
final class CaseAssembly {

    private final OwedInvoice invoice;
    private final @Nullable SettlementRow settlement;
    private final Map<Long, LinkTerms> links = new LinkedHashMap<>(2);
    private final Map<Long, Claimed> charges = new LinkedHashMap<>(2);
    private final Map<Long, OutcomeRow> outcomes = new HashMap<>(2);

    CaseAssembly(OwedInvoice invoice, @Nullable SettlementRow settlement) {
        this.invoice = invoice;
        this.settlement = settlement;
    }

    boolean isOf(long invoiceId) {
        return invoice.id() == invoiceId;
    }

    @Nullable
    LinkTerms link(long row) {
        return links.get(row);
    }

    void link(long row, LinkTerms link) {
        links.putIfAbsent(row, link);
    }

    /** A charge that is there already comes with another of its disputes. */
    void charge(BookedCharge charge, Way way, @Nullable LinkTerms link, @Nullable OutcomeRow outcome) {
        charges.merge(charge.row(), new Claimed(charge, way, link), CaseAssembly::withBothDisputes);
        if (outcome != null) {
            outcomes.put(charge.row(), outcome);
        }
    }

    /** A charge that an older match names too is still one charge: what its link says was read first and stands. */
    private static Claimed withBothDisputes(Claimed one, Claimed other) {
        if (one.way() != other.way()) {
            return one;
        }
        Contested first = one.charge().contested();
        Contested second = other.charge().contested();
        Contested both = new Contested(
                first.open() || second.open(),
                first.won() || second.won(),
                Math.addExact(first.lostMinor(), second.lostMinor()));
        return new Claimed(one.charge().contested(both), one.way(), one.link());
    }

    KnownCase with(List<SettledOutside> outside) {
        return new KnownCase(
                new InvoiceCase(invoice, new ArrayList<>(links.values()), new ArrayList<>(charges.values()), outside),
                settlement,
                outcomes);
    }
}
