package dev.invoicelinks.issuing;

import dev.invoicelinks.invoice.InvoiceState;
import dev.invoicelinks.link.CreateOutcome;
import dev.invoicelinks.link.PaymentLink;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one claim: the move of its invoice, with what the books keep beside it.
 *
 * @param from the state it must still be in
 * @param reason in words for the person who reads the result
 * @param link the link that the invoice has now, if any
 * @param adopted true when the link was found by a listing
 * @param postsTaken POSTs of this claim that count in the link's life: 0 when nothing was done by it
 */
record Outcome(
        Claim claim,
        InvoiceState from,
        InvoiceState to,
        @Nullable String reason,
        @Nullable PaymentLink link,
        boolean adopted,
        int postsTaken,
        Instant settleUntil,
        int emptyLooks,
        @Nullable Instant lookedAt,
        @Nullable String requestId) {

    /** What an answer makes of a claim in flight. */
    static Outcome of(Claim claim, CreateOutcome answer) {
        return answer.fold(
                it -> linked(claim, InvoiceState.CREATING, it.link(), false, it.requestId()),
                it -> undone(claim, it.reason()),
                it -> refused(claim, it),
                it -> tooMany(claim),
                it -> undone(claim, "The provider did not accept the key (" + it.status() + ")"),
                it -> doubtful(claim, it.reason(), it.requestId()),
                it -> doubtful(claim, it.reason(), it.requestId()));
    }

    static Outcome linked(
            Claim claim, InvoiceState from, PaymentLink link, boolean adopted, @Nullable String requestId) {
        return new Outcome(
                claim,
                from,
                from.to(InvoiceState.LINKED),
                null,
                link,
                adopted,
                1,
                claim.settleUntil(),
                0,
                null,
                requestId);
    }

    /** Nothing was done by the claim: the invoice is to be issued as before. */
    static Outcome undone(Claim claim, String reason) {
        return move(claim, InvoiceState.CREATING, InvoiceState.READY, reason, 0, claim.settleUntil(), 0, null, null);
    }

    private static Outcome refused(Claim claim, CreateOutcome.Refused it) {
        String reason = "Refused by the provider (" + it.status() + " " + it.code() + "): " + it.message();
        return move(
                claim,
                InvoiceState.CREATING,
                InvoiceState.REJECTED,
                reason,
                1,
                claim.settleUntil(),
                0,
                null,
                it.requestId());
    }

    /** 429 says "not done", so one empty look is enough: it counts as looked at once, long ago. */
    private static Outcome tooMany(Claim claim) {
        return move(
                claim,
                InvoiceState.CREATING,
                InvoiceState.UNKNOWN,
                "The provider asked to slow down (429)",
                0,
                claim.claimedAt(),
                1,
                Instant.EPOCH,
                null);
    }

    static Outcome doubtful(Claim claim, String reason, @Nullable String requestId) {
        return move(
                claim, InvoiceState.CREATING, InvoiceState.UNKNOWN, reason, 1, claim.settleUntil(), 0, null, requestId);
    }

    /** A stable listing did not hold the token, and that does not prove enough yet. */
    static Outcome lookedEmpty(Claim claim, Instant now) {
        return move(
                claim,
                InvoiceState.UNKNOWN,
                InvoiceState.UNKNOWN,
                "Not found at the provider so far",
                1,
                claim.settleUntil(),
                claim.emptyLooks() + 1,
                now,
                null);
    }

    /** Certainly absent: one more POST is allowed. */
    static Outcome absent(Claim claim) {
        return move(
                claim,
                InvoiceState.UNKNOWN,
                InvoiceState.UNKNOWN.to(InvoiceState.READY),
                "Certainly not at the provider",
                1,
                claim.settleUntil(),
                0,
                null,
                null);
    }

    static Outcome needsPerson(Claim claim, String reason) {
        return move(
                claim,
                InvoiceState.UNKNOWN,
                InvoiceState.UNKNOWN.to(InvoiceState.NEEDS_PERSON),
                reason,
                1,
                claim.settleUntil(),
                claim.emptyLooks(),
                claim.lookedAt(),
                null);
    }

    private static Outcome move(
            Claim claim,
            InvoiceState from,
            InvoiceState to,
            String reason,
            int postsTaken,
            Instant settleUntil,
            int emptyLooks,
            @Nullable Instant lookedAt,
            @Nullable String requestId) {
        return new Outcome(
                claim, from, to, reason, null, false, postsTaken, settleUntil, emptyLooks, lookedAt, requestId);
    }
}
