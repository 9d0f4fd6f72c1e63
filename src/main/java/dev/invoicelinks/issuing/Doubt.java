package dev.invoicelinks.issuing;

import dev.invoicelinks.link.PaymentLink;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The rule by which a stable listing decides a doubt; it decides and changes nothing.
 *
 * @param claim the invoice in doubt
 * @param asked amount, currency and use that were asked for
 * @param hits every listed link with the invoice's token, deleted ones too
 */
record Doubt(Claim claim, dev.invoicelinks.link.LinkRequest asked, boolean livemode, List<PaymentLink> hits) {

    /** What to do about the doubt. */
    enum Answer {
        ADOPT,
        END_DUPLICATES,
        LEAVE,
        LOOKED_EMPTY,
        ABSENT,
        TOO_MANY_POSTS,
        DIFFERENT,
        DELETED,
        PAID_TWICE
    }

    Answer answer(Instant now, Duration lookInterval) {
        if (hits.isEmpty()) {
            return whenAbsent(now, lookInterval);
        }
        List<PaymentLink> standing = standing();
        if (standing.isEmpty()) {
            return Answer.DELETED;
        }
        if (standing.stream().filter(PaymentLink::used).count() > 1) {
            return Answer.PAID_TWICE;
        }
        if (!isAsAsked(kept())) {
            return Answer.DIFFERENT;
        }
        return standing.size() == 1 ? Answer.ADOPT : Answer.END_DUPLICATES;
    }

    private Answer whenAbsent(Instant now, Duration lookInterval) {
        if (now.isBefore(claim.settleUntil())) {
            return Answer.LEAVE;
        }
        boolean longEnough =
                claim.lookedAt() != null && !now.isBefore(claim.lookedAt().plus(lookInterval));
        if (claim.emptyLooks() == 0) {
            return Answer.LOOKED_EMPTY;
        }
        if (!longEnough) {
            return Answer.LEAVE;
        }
        return claim.posts() >= Protocol.MOST_POSTS ? Answer.TOO_MANY_POSTS : Answer.ABSENT;
    }

    private List<PaymentLink> standing() {
        return hits.stream().filter(Predicate.not(PaymentLink::deleted)).toList();
    }

    /** The used one, else the oldest. */
    PaymentLink kept() {
        return standing().stream()
                .min(Comparator.comparing((PaymentLink link) -> !link.used())
                        .thenComparing(PaymentLink::createdAt)
                        .thenComparing(PaymentLink::id))
                .orElseThrow();
    }

    /** The unused links beside the kept one. */
    List<PaymentLink> duplicates() {
        String keptId = kept().id();
        return standing().stream().filter(link -> !link.id().equals(keptId)).toList();
    }

    private boolean isAsAsked(PaymentLink link) {
        return link.amount().equals(asked.amount())
                && link.livemode() == livemode
                && link.multiple() == asked.multiple();
    }

    String words(Answer answer) {
        return switch (answer) {
            case DIFFERENT ->
                "The provider has link " + kept().id() + " with this invoice's token, but with " + kept().amount()
                        + " instead of " + asked.amount() + " or another use or mode";
            case DELETED -> "The link " + hits.get(0).id() + " of this invoice was deleted at the provider";
            case PAID_TWICE ->
                "POSSIBLE DOUBLE PAYMENT: two links of this invoice were used: "
                        + standing().stream()
                                .filter(PaymentLink::used)
                                .map(PaymentLink::id)
                                .toList();
            case TOO_MANY_POSTS -> "Asked for " + claim.posts() + " times without any trace at the provider";
            default -> answer.name();
        };
    }
}
