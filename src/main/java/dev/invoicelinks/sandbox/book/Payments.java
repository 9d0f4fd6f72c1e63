package dev.invoicelinks.sandbox.book;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What customers and their banks do to a link: begin a payment, settle it, fail it, let it expire. */
public final class Payments {

    private static final int EXPIRED_AT_ONCE = 500;

    private final Book book;
    private final Changes changes;
    private final Recorder recorder;

    public Payments(Book book) {
        this.book = book;
        this.changes = book.changes();
        this.recorder = new Recorder(book);
    }

    /**
     * Begins a payment. What is immediate is decided when this returns, successful or failed; everything else is pending until {@link #settle}, {@link #fail}
     * or its time decides. Safe to repeat with the same key. A single-use link takes one payment, even when many customers pay in the same second.
     *
     * @throws UnknownObject when there is no such link
     * @throws PaymentRefused when the link takes no money, or not this amount, or not by this method
     */
    public Charge begin(Attempt attempt) {
        return changes.make(() -> book.charges().ofAttempt(attempt.key()).orElseGet(() -> begun(attempt)));
    }

    private Charge begun(Attempt attempt) {
        Charge fresh = fresh(payable(attempt), attempt);
        Charge charge = book.charges().add(fresh.means().flow() == Flow.IMMEDIATE ? decided(fresh, attempt) : fresh);
        recorder.event("charge.create", charge);
        return charge;
    }

    private Link payable(Attempt attempt) {
        String id = attempt.linkId();
        Link link = book.links().find(id).orElseThrow(() -> new UnknownObject("link", id));
        requireActive(link);
        if (!link.terms().takes(attempt.amount()) || !Limits.take(attempt.amount(), link.currency())) {
            throw new PaymentRefused(
                    PaymentRefused.Reason.AMOUNT, "link " + id + " does not take the amount " + attempt.amount());
        }
        Method method = attempt.means().method();
        if (!method.currencies().contains(link.currency())) {
            throw new PaymentRefused(
                    PaymentRefused.Reason.METHOD, method.word() + " is not offered for " + link.currency());
        }
        return link;
    }

    private void requireActive(Link link) {
        LinkStatus status = link.status(changes.now());
        if (status != LinkStatus.ACTIVE) {
            throw PaymentRefused.by(link, status);
        }
    }

    private Charge fresh(Link link, Attempt attempt) {
        Instant now = changes.now();
        return new Charge(
                0,
                Ids.fresh("chrg", link.mode(), now),
                link,
                attempt.key(),
                attempt.amount(),
                attempt.means(),
                attempt.capture(),
                ChargeStatus.PENDING,
                null,
                ChargeTimes.begun(now, now.plus(attempt.means().method().patience())),
                0,
                null,
                null,
                Charge.Note.NONE);
    }

    private Charge decided(Charge charge, Attempt attempt) {
        FailureCode failure = attempt.failure();
        return failure == null ? accepted(charge) : charge.failed(failure);
    }

    private Charge accepted(Charge charge) {
        Charge taken = charge.on(charge.link().paid(changes.now()));
        return taken.capture()
                ? paid(taken)
                : taken.with(ChargeStatus.PENDING, taken.times().authorized(changes.now()));
    }

    private Charge paid(Charge charge) {
        return charge.paid(
                changes.now(), recorder.credit(charge, "charge.captured.net", charge.net(), charge.currency()));
    }

    private Charge kept(Charge charge) {
        book.links().update(charge.link());
        book.charges().update(charge);
        return charge;
    }

    /**
     * The customer has paid a pending charge. When the link has been used, has expired or was deleted meanwhile, no money is taken and the charge fails as
     * {@link FailureCode#PAYMENT_REJECTED}.
     *
     * @throws UnknownObject when there is no such charge
     * @throws PaymentRefused when it is not pending
     */
    public Charge settle(String chargeId) {
        return completed(chargeId, charge -> {
            boolean takes = charge.link().status(changes.now()) == LinkStatus.ACTIVE;
            return takes ? accepted(charge) : charge.failed(FailureCode.PAYMENT_REJECTED);
        });
    }

    /** The customer or the bank has declined a pending charge; throws as {@link #settle} does. */
    public Charge fail(String chargeId, FailureCode why) {
        return completed(chargeId, charge -> charge.failed(why));
    }

    private Charge completed(String chargeId, UnaryOperator<Charge> how) {
        return changes.make(() -> {
            Charge charge = required(chargeId);
            if (!charge.isPending() || charge.isAuthorized()) {
                throw notNow(charge, "completed");
            }
            Charge completed = kept(how.apply(charge));
            recorder.event("charge.complete", completed);
            return completed;
        });
    }

    /**
     * The merchant takes money that was only authorised.
     *
     * @throws PaymentRefused when there is none to take
     */
    public Charge capture(String chargeId) {
        return changes.make(() -> {
            Charge charge = required(chargeId);
            if (!charge.isCapturable()) {
                throw notNow(charge, "captured", PaymentRefused.Reason.CAPTURE);
            }
            Charge captured = kept(paid(charge));
            recorder.event("charge.capture", captured);
            return captured;
        });
    }

    /**
     * The merchant gives authorised money free.
     *
     * @throws PaymentRefused when there is none
     */
    public Charge reverse(String chargeId) {
        return changes.make(() -> {
            Charge charge = required(chargeId);
            if (!charge.isCapturable()) {
                throw notNow(charge, "reversed", PaymentRefused.Reason.CAPTURE);
            }
            Charge reversed =
                    kept(charge.with(ChargeStatus.REVERSED, charge.times().reversed(changes.now())));
            recorder.event("charge.reverse", reversed);
            return reversed;
        });
    }

    /**
     * Ends a pending charge before its time.
     *
     * @throws PaymentRefused when it is not pending
     */
    public Charge expire(String chargeId) {
        return changes.make(() -> {
            Charge charge = required(chargeId);
            if (!charge.isPending()) {
                throw notNow(charge, "expired");
            }
            return expired(charge);
        });
    }

    private Charge expired(Charge charge) {
        Charge expired = kept(charge.with(ChargeStatus.EXPIRED, charge.times().expired(changes.now())));
        recorder.event("charge.expire", expired);
        return expired;
    }

    /** Ends every pending charge whose time is over by the clock; how many there were. */
    public int expireDue() {
        int all = 0;
        int some;
        do {
            some = changes.make(() -> book.charges().due(changes.now(), EXPIRED_AT_ONCE).stream()
                    .map(this::expired)
                    .toList()
                    .size());
            all += some;
        } while (some == EXPIRED_AT_ONCE);
        return all;
    }

    private Charge required(String chargeId) {
        return book.charges().find(chargeId).orElseThrow(() -> new UnknownObject("charge", chargeId));
    }

    /** The merchant writes over a charge; null leaves a part as it is. */
    public Charge note(String chargeId, @Nullable String description, @Nullable String metadata) {
        return changes.make(() -> {
            Charge charge = required(chargeId);
            Charge noted = charge.noted(new Charge.Note(
                    description == null ? charge.note().description() : description,
                    metadata == null ? charge.note().metadata() : metadata));
            book.charges().update(noted);
            recorder.event("charge.update", noted);
            return noted;
        });
    }

    private static PaymentRefused notNow(Charge charge, String what) {
        return notNow(charge, what, PaymentRefused.Reason.STATE);
    }

    private static PaymentRefused notNow(Charge charge, String what, PaymentRefused.Reason reason) {
        return new PaymentRefused(
                reason, "charge " + charge.id() + " is " + charge.status().word() + " and cannot be " + what);
    }
}
