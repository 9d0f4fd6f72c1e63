package dev.invoicelinks.torture.simulation;

import dev.invoicelinks.link.Charge;
import dev.invoicelinks.link.ChargeState;
import dev.invoicelinks.link.ChargeStatus;
import dev.invoicelinks.link.Dispute;
import dev.invoicelinks.link.LinkRequest;
import dev.invoicelinks.link.Payer;
import dev.invoicelinks.link.PaymentLink;
import dev.invoicelinks.link.PaymentUri;
import dev.invoicelinks.link.Proceeds;
import dev.invoicelinks.link.ProviderRecord;
import dev.invoicelinks.link.RecordKind;
import dev.invoicelinks.link.Refund;
import dev.invoicelinks.link.StatedAmount;
import dev.invoicelinks.link.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the provider really has, as its contract says: links that are made, used and deleted, and the money that customers pay, get back and contest. Everything is
 * written into the journal.
 */
final class World {

    /** 3.65 % and 7 % of that, half up, as in the contract's worked figures. */
    private static final long FEE_PER_TEN_THOUSAND = 365;

    private static final long VAT_PER_HUNDRED = 7;

    private final VirtualClock clock;
    private final WrittenJournal journal = new WrittenJournal();
    private final Map<String, PaymentLink> links = new LinkedHashMap<>();
    private final Map<RecordKind, Map<String, ProviderRecord>> records = new EnumMap<>(RecordKind.class);
    private final Map<String, Instant> listedAt = new LinkedHashMap<>();
    private final List<Landing> landings = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private int ids;

    World(VirtualClock clock) {
        this.clock = clock;
        for (RecordKind kind : RecordKind.values()) {
            records.put(kind, new LinkedHashMap<>());
        }
    }

    /** A request that is on its way. */
    private record Landing(Instant at, LinkRequest request, Duration lag) {}

    /** What the provider would tell by webhook. */
    record Event(String id, String key, String chargeId, Instant createdAt) {}

    Instant now() {
        return clock.instant();
    }

    WrittenJournal journal() {
        return journal;
    }

    List<Event> events() {
        return events;
    }

    /** Everything that was to happen until now. */
    void comeToNow() {
        List<Landing> due = landings.stream()
                .filter(landing -> !landing.at().isAfter(now()))
                .sorted(Comparator.comparing(Landing::at))
                .toList();
        landings.removeAll(due);
        due.forEach(landing -> make(landing.request(), landing.at(), landing.lag()));
    }

    /** A link is made; lists show it after the lag. */
    PaymentLink make(LinkRequest request, Instant at, Duration lag) {
        String id = "link_test_" + next();
        PaymentLink link = new PaymentLink(
                id,
                false,
                request.amount(),
                request.title(),
                request.description(),
                request.multiple(),
                false,
                false,
                new PaymentUri("https://link.omise.co/"
                        + id.substring(id.lastIndexOf('_') + 1).toUpperCase(Locale.ROOT)),
                at,
                null,
                null);
        links.put(id, link);
        listedAt.put(id, at.plus(lag));
        write("link.create", link);
        return link;
    }

    void makeLater(LinkRequest request, Duration after, Duration lag) {
        landings.add(new Landing(now().plus(after), request, lag));
    }

    Optional<PaymentLink> link(String id) {
        comeToNow();
        return Optional.ofNullable(links.get(id));
    }

    Collection<PaymentLink> links() {
        comeToNow();
        return links.values();
    }

    List<PaymentLink> listed() {
        return links().stream().filter(link -> isListed(link.id())).toList();
    }

    List<ProviderRecord> listed(RecordKind kind) {
        comeToNow();
        return records.get(kind).values().stream()
                .filter(record -> isListed(record.id()))
                .toList();
    }

    private boolean isListed(String id) {
        return !listedAt.getOrDefault(id, Instant.EPOCH).isAfter(now());
    }

    /** Deleted as asked for, whether it was used or not. */
    void delete(String id) {
        PaymentLink it = links.get(id);
        if (it != null && !it.deleted()) {
            links.put(id, changed(it, it.used(), true, it.usedAt(), now()));
            write("link.delete", it);
        }
    }

    private void write(String event, PaymentLink link) {
        journal.write(
                event.equals("link.create") ? link.createdAt() : now(),
                event,
                "link",
                link.id(),
                "amount",
                link.amount().getAmountMinorLong(),
                "currency",
                link.amount().getCurrencyUnit().getCode(),
                "title",
                link.title(),
                "description",
                link.description(),
                "multiple",
                link.multiple(),
                "expires_at",
                null);
    }

    private static PaymentLink changed(
            PaymentLink it, boolean used, boolean deleted, @Nullable Instant usedAt, @Nullable Instant deletedAt) {
        return new PaymentLink(
                it.id(),
                it.livemode(),
                it.amount(),
                it.title(),
                it.description(),
                it.multiple(),
                used,
                deleted,
                it.uri(),
                it.createdAt(),
                usedAt,
                deletedAt);
    }

    /** A customer tries to pay. */
    Charge pay(PaymentLink link, ChargeStatus status, Duration lag) {
        String id = "chrg_test_" + next();
        Charge charge = charge(
                id,
                link,
                status,
                now(),
                status == ChargeStatus.SUCCESSFUL ? now() : null,
                0,
                "trxn_test_" + id.substring(10));
        put(RecordKind.CHARGE, charge, lag);
        if (charge.state().paid()) {
            captured(link, charge);
        }
        tell("charge.create", charge);
        return charge;
    }

    /** What was pending is decided. */
    void decide(Charge pending, ChargeStatus status) {
        PaymentLink link = links.get(pending.linkId());
        Charge charge = charge(
                pending.id(),
                link,
                status,
                pending.createdAt(),
                status == ChargeStatus.SUCCESSFUL ? now() : null,
                0,
                pending.transactionId() == null ? "trxn_test_" + pending.id().substring(10) : pending.transactionId());
        records.get(RecordKind.CHARGE).put(charge.id(), charge);
        if (charge.state().paid()) {
            captured(link, charge);
        }
        tell("charge.complete", charge);
    }

    private void captured(PaymentLink link, Charge charge) {
        if (!link.multiple()) {
            links.put(link.id(), changed(link, true, link.deleted(), now(), link.deletedAt()));
        }
        put(
                RecordKind.TRANSACTION,
                new Transaction(
                        "trxn_test_" + charge.id().substring(10),
                        new StatedAmount(
                                charge.amount().currency(), charge.proceeds().netMinor()),
                        true,
                        "charge.captured.net",
                        charge.id(),
                        now(),
                        now().plus(Duration.ofDays(7)),
                        List.of()),
                Duration.ZERO);
    }

    private void tell(String event, Charge charge) {
        journal.write(
                now(),
                event,
                "charge",
                charge.id(),
                "link",
                charge.linkId(),
                "amount",
                charge.amount().minor(),
                "currency",
                charge.amount().currency(),
                "status",
                charge.state().statusText(),
                "paid",
                charge.state().paid(),
                "link_used",
                links.get(charge.linkId()).used());
        events.add(new Event("evnt_test_" + next(), event, charge.id(), now()));
    }

    private static Charge charge(
            String id,
            PaymentLink link,
            ChargeStatus status,
            Instant createdAt,
            @Nullable Instant paidAt,
            long refunded,
            String transaction) {
        boolean paid = status == ChargeStatus.SUCCESSFUL;
        ChargeState state = new ChargeState(
                status,
                status.name().toLowerCase(Locale.ROOT),
                paid,
                paid,
                false,
                false,
                false,
                status == ChargeStatus.EXPIRED,
                status == ChargeStatus.FAILED ? "insufficient_fund" : null);
        long minor = link.amount().getAmountMinorLong();
        StatedAmount amount = new StatedAmount(link.amount().getCurrencyUnit().getCode(), minor);
        long fee = halfUp(minor * FEE_PER_TEN_THOUSAND, 10_000);
        long vat = halfUp(fee * VAT_PER_HUNDRED, 100);
        return new Charge(
                id,
                false,
                link.id(),
                link.token().orElse(null),
                state,
                amount,
                refunded,
                new Proceeds(amount, minor - fee - vat, fee, vat, 0, 0),
                "visa",
                paid ? transaction : null,
                createdAt,
                paidAt,
                null,
                Payer.UNNEEDED,
                state.isOpen(),
                List.of());
    }

    private static long halfUp(long dividend, long divisor) {
        return (dividend + divisor / 2) / divisor;
    }

    /** Some of a charge is given back. */
    void refund(Charge charge, long minor) {
        String id = "rfnd_test_" + next();
        StatedAmount amount = new StatedAmount(charge.amount().currency(), minor);
        String transaction = "trxn_test_" + id.substring(10);
        put(
                RecordKind.REFUND,
                new Refund(id, charge.id(), "closed", false, amount, amount, transaction, now(), List.of()),
                Duration.ZERO);
        put(RecordKind.TRANSACTION, debit(transaction, id, "refund.created.debit", amount), Duration.ZERO);
        records.get(RecordKind.CHARGE)
                .put(
                        charge.id(),
                        charge(
                                charge.id(),
                                links.get(charge.linkId()),
                                charge.state().status(),
                                charge.createdAt(),
                                charge.paidAt(),
                                charge.refundedMinor() + minor,
                                String.valueOf(charge.transactionId())));
        write("refund.create", "refund", id, charge, minor, "closed");
    }

    private Transaction debit(String id, String origin, String key, StatedAmount amount) {
        return new Transaction(id, amount, false, key, origin, now(), now(), List.of());
    }

    /** A charge is contested. */
    void dispute(Charge charge) {
        String id = "dspt_test_" + next();
        put(RecordKind.DISPUTE, dispute(id, charge, "open", null), Duration.ZERO);
        put(
                RecordKind.TRANSACTION,
                debit("trxn_test_" + id.substring(10), id, "dispute.started.debit", charge.amount()),
                Duration.ZERO);
        write("dispute.create", "dispute", id, charge, charge.amount().minor(), "open");
    }

    /** It is won or lost. */
    void close(Dispute dispute, String status) {
        Charge charge = (Charge) records.get(RecordKind.CHARGE).get(dispute.chargeId());
        records.get(RecordKind.DISPUTE).put(dispute.id(), dispute(dispute.id(), charge, status, now()));
        write("dispute.close", "dispute", dispute.id(), charge, charge.amount().minor(), status);
    }

    private Dispute dispute(String id, Charge charge, String status, @Nullable Instant closedAt) {
        return new Dispute(
                id,
                charge.id(),
                status,
                "fraudulent",
                charge.amount(),
                charge.amount(),
                closedAt == null
                        ? now()
                        : ((Dispute) records.get(RecordKind.DISPUTE).get(id)).createdAt(),
                closedAt,
                List.of());
    }

    private void write(String event, String what, String id, Charge charge, long minor, String status) {
        journal.write(
                now(),
                event,
                what,
                id,
                "charge",
                charge.id(),
                "link",
                charge.linkId(),
                "amount",
                minor,
                "currency",
                charge.amount().currency(),
                "status",
                status);
        events.add(new Event("evnt_test_" + next(), event, charge.id(), now()));
    }

    private void put(RecordKind kind, ProviderRecord record, Duration lag) {
        records.get(kind).put(record.id(), record);
        listedAt.put(record.id(), now().plus(lag));
    }

    /** A charge as it is told: with its refunds and its dispute. */
    List<ProviderRecord> whole(ProviderRecord record) {
        if (!(record instanceof Charge charge)) {
            return List.of(record);
        }
        List<ProviderRecord> all = new ArrayList<>();
        boolean openBeside = false;
        for (ProviderRecord refund : records.get(RecordKind.REFUND).values()) {
            if (((Refund) refund).chargeId().equals(charge.id())) {
                all.add(refund);
            }
        }
        for (ProviderRecord dispute : records.get(RecordKind.DISPUTE).values()) {
            if (((Dispute) dispute).chargeId().equals(charge.id())) {
                all.add(dispute);
                openBeside |= ((Dispute) dispute).isOpen();
            }
        }
        all.add(0, openBeside ? open(charge) : charge);
        return all;
    }

    private static Charge open(Charge it) {
        return new Charge(
                it.id(),
                it.livemode(),
                it.linkId(),
                it.token(),
                it.state(),
                it.amount(),
                it.refundedMinor(),
                it.proceeds(),
                it.method(),
                it.transactionId(),
                it.createdAt(),
                it.paidAt(),
                it.expiresAt(),
                it.payer(),
                true,
                it.oddities());
    }

    Optional<ProviderRecord> record(RecordKind kind, String id) {
        return Optional.ofNullable(records.get(kind).get(id));
    }

    List<Charge> charges() {
        return records.get(RecordKind.CHARGE).values().stream()
                .map(Charge.class::cast)
                .toList();
    }

    List<Dispute> disputes() {
        return records.get(RecordKind.DISPUTE).values().stream()
                .map(Dispute.class::cast)
                .toList();
    }

    private String next() {
        return "sim%016d".formatted(++ids);
    }
}
