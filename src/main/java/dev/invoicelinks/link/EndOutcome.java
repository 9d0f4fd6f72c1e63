package dev.invoicelinks.link;

import org.jspecify.annotations.Nullable;

/** What a re-read after DELETE says of the link; the re-read decides, not the answer of the DELETE. */
public sealed interface EndOutcome {

    /** Certainly takes no money: deleted and never used, or used and its payment booked. */
    record Ended(PaymentLink link, @Nullable String requestId) implements EndOutcome {}

    /** It was used before it could be ended: the payment stands. */
    record Used(PaymentLink link, @Nullable String requestId) implements EndOutcome {}

    /** Not known yet; ask again later. */
    record NotConfirmed(String reason) implements EndOutcome {}
}
