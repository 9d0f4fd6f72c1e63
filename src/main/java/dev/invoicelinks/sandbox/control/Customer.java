package dev.invoicelinks.sandbox.control;

import dev.invoicelinks.sandbox.book.Attempt;
import dev.invoicelinks.sandbox.book.Card;
import dev.invoicelinks.sandbox.book.Charge;
import dev.invoicelinks.sandbox.book.Dispute;
import dev.invoicelinks.sandbox.book.Disputing;
import dev.invoicelinks.sandbox.book.FailureCode;
import dev.invoicelinks.sandbox.book.Flow;
import dev.invoicelinks.sandbox.book.Limits;
import dev.invoicelinks.sandbox.book.Link;
import dev.invoicelinks.sandbox.book.Means;
import dev.invoicelinks.sandbox.book.Method;
import dev.invoicelinks.sandbox.book.OpenAmount;
import dev.invoicelinks.sandbox.book.PaymentRefused;
import dev.invoicelinks.sandbox.book.Payments;
import dev.invoicelinks.sandbox.book.Refunding;
import dev.invoicelinks.sandbox.clock.Alarms;
import dev.invoicelinks.sandbox.clock.SandboxClock;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Behaves as customers do. The same visit again pays nothing again: its attempts have the same keys. */
final class Customer {

    private static final Card CARD = Card.of("4242424242424242", "A Customer", 12, 2099);
    private static final int CARD_PER_CENT = 60;
    private static final String REASON = "goods_or_services_not_provided";

    private final Payments payments;
    private final Refunding refunding;
    private final Disputing disputing;
    private final SandboxClock clock;
    private final Alarms alarms;

    Customer(Payments payments, Refunding refunding, Disputing disputing, SandboxClock clock, Alarms alarms) {
        this.payments = payments;
        this.refunding = refunding;
        this.disputing = disputing;
        this.clock = clock;
        this.alarms = alarms;
    }

    /** @param key begins the keys of the visit's attempts */
    Visit visit(Link link, Behaviour behaviour, String key, SplittableRandom random, Duration late) {
        try {
            return switch (behaviour) {
                case AWAY -> Visit.NONE;
                case PAID -> Visit.of(pay(link, key, random));
                case FAILED -> Visit.of(fail(link, key, random));
                case FAILED_THEN_PAID -> failThenPay(link, key, random);
                case TWICE -> twice(link, key, random);
                case LATE -> Visit.of(payLate(link, key, random, late));
                case PENDING -> Visit.of(begin(link, key, waiting(link)));
                case PARTLY_REFUNDED -> refunded(pay(link, key, random), 3);
                case REFUNDED -> refunded(pay(link, key, random), 1);
                case DISPUTED, DISPUTE_WON, DISPUTE_LOST -> disputed(pay(link, key, random), behaviour);
                case WRONG_METHOD -> Visit.of(begin(link, key, Means.by(notOffered(link))));
                case OTHER_AMOUNT ->
                    Visit.of(payments.begin(Attempt.of(link.id(), key, Math.max(1, amount(link) / 2), Means.by(CARD))));
            };
        } catch (PaymentRefused refused) {
            return Visit.NONE.refused();
        }
    }

    private Charge pay(Link link, String key, SplittableRandom random) {
        List<Method> offered = Method.offeredFor(link.currency());
        Method method = random.nextInt(100) < CARD_PER_CENT ? Method.CARD : offered.get(random.nextInt(offered.size()));
        Charge charge = begin(link, key, method == Method.CARD ? Means.by(CARD) : Means.by(method));
        return charge.isPending() ? payments.settle(charge.id()) : charge;
    }

    private Charge begin(Link link, String key, Means means) {
        return payments.begin(Attempt.of(link.id(), key, amount(link), means));
    }

    private Charge fail(Link link, String key, SplittableRandom random) {
        List<FailureCode> codes = List.of(
                FailureCode.INSUFFICIENT_FUND,
                FailureCode.STOLEN_OR_LOST_CARD,
                FailureCode.FAILED_PROCESSING,
                FailureCode.PAYMENT_REJECTED);
        FailureCode code = codes.get(random.nextInt(codes.size()));
        return payments.begin(
                Attempt.of(link.id(), key, amount(link), Means.by(CARD)).failing(code));
    }

    private Visit failThenPay(Link link, String key, SplittableRandom random) {
        Charge failed = fail(link, key + "-failed", random);
        return new Visit(List.of(failed, pay(link, key, random)), 0, 0, 0);
    }

    private Visit twice(Link link, String key, SplittableRandom random) {
        Charge first = pay(link, key, random);
        try {
            return new Visit(List.of(first, pay(link, key + "-again", random)), 0, 0, 0);
        } catch (PaymentRefused used) {
            return Visit.of(first).refused();
        }
    }

    private Charge payLate(Link link, String key, SplittableRandom random, Duration late) {
        Charge begun = begin(link, key, waiting(link));
        alarms.at(clock.instant().plus(late), () -> settle(begun.id()));
        return begun;
    }

    private void settle(String chargeId) {
        try {
            payments.settle(chargeId);
        } catch (PaymentRefused expired) {
            // too late: its own time was over first, as the journal says
            return;
        }
    }

    /** A method that somebody settles later. */
    private static Means waiting(Link link) {
        return Method.offeredFor(link.currency()).stream()
                .filter(method -> method.flow() == Flow.OFFLINE)
                .findFirst()
                .map(Means::by)
                .orElseGet(() -> Means.byThreeDSecure(CARD));
    }

    private static Method notOffered(Link link) {
        return link.currency().equals("THB") ? Method.PAYPAY : Method.PROMPTPAY;
    }

    private Visit refunded(Charge charge, long part) {
        long amount = Math.max(1, charge.amount() / part);
        refunding.refund(charge.id(), amount, "{}");
        return new Visit(List.of(charge), amount, 0, 0);
    }

    private Visit disputed(Charge charge, Behaviour end) {
        Dispute dispute = disputing.open(charge.id(), REASON);
        if (end != Behaviour.DISPUTED) {
            disputing.close(dispute.id(), end == Behaviour.DISPUTE_WON);
        }
        return new Visit(List.of(charge), 0, end == Behaviour.DISPUTE_WON ? 0 : dispute.amount(), 0);
    }

    /** Of an open amount what is suggested, or the least that may be paid. */
    private static long amount(Link link) {
        OpenAmount open = link.terms().openAmount();
        if (open == null) {
            return link.amount();
        }
        if (open.suggested() != null) {
            return open.suggested();
        }
        return open.min() == null ? Limits.least(link.currency()) : open.min();
    }
}
