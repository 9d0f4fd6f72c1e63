package dev.invoicelinks.torture.checker;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A charge as the provider's journal tells its life; amounts in minor units. */
final class Charge {

    final String id;
    final String linkId;
    final long amountMinor;
    final String currency;
    boolean paid;
    Instant paidAt = Instant.MAX;
    long paidSequence = Link.NEVER;
    long returnedMinor;

    /** The first refund, reversal or dispute of it. */
    long firstReturn = Link.NEVER;

    boolean disputeIsOpen;

    Charge(Journal.Line line) {
        id = line.text("charge");
        linkId = line.text("link");
        amountMinor = line.minor("amount");
        currency = line.text("currency");
    }

    boolean everPaid() {
        return paidSequence != Link.NEVER;
    }

    /** What of it the merchant still has. */
    long keptMinor() {
        return paid ? amountMinor - returnedMinor : 0;
    }

    LocalDate paidOn(ZoneId zone) {
        return paidAt.atZone(zone).toLocalDate();
    }
}
