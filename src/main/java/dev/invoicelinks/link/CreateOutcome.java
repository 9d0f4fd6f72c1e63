package dev.invoicelinks.link;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one attempt to create a link came to; everything that is not certain is {@link Ambiguous}. */
public sealed interface CreateOutcome {

    /** The link that was asked for, as answered. */
    record Created(PaymentLink link, @Nullable String requestId) implements CreateOutcome {}

    /** Nothing left this machine: DNS, connection refused, TLS handshake, or {@code send_by} passed. Safe to try again. */
    record NotSent(String reason) implements CreateOutcome {}

    /** A well-formed refusal of this invoice (4xx other than 401, 403, 408, 409, 429). */
    record Refused(
            int status,
            String code,
            String message,
            @Nullable String requestId) implements CreateOutcome {}

    /** 429: not done; looked up before its second try. */
    record TooMany(@Nullable Duration retryAfter) implements CreateOutcome {}

    /** 401 or 403: the key is not accepted, so the run stops. */
    record KeyRefused(
            int status,
            String code,
            String message,
            @Nullable String requestId) implements CreateOutcome {}

    /** The request may have landed. */
    record Ambiguous(String reason, @Nullable String requestId) implements CreateOutcome {}

    /** A link was answered whose livemode differs from the key's: the run stops and the row may have landed. */
    record WrongMode(String reason, @Nullable String requestId) implements CreateOutcome {}

    /** Decides by case; a new case breaks every caller until it is decided. */
    default <T> T fold(
            Function<Created, T> created,
            Function<NotSent, T> notSent,
            Function<Refused, T> refused,
            Function<TooMany, T> tooMany,
            Function<KeyRefused, T> keyRefused,
            Function<Ambiguous, T> ambiguous,
            Function<WrongMode, T> wrongMode) {
        if (this instanceof Created it) {
            return created.apply(it);
        } else if (this instanceof NotSent it) {
            return notSent.apply(it);
        } else if (this instanceof Refused it) {
            return refused.apply(it);
        } else if (this instanceof TooMany it) {
            return tooMany.apply(it);
        } else if (this instanceof KeyRefused it) {
            return keyRefused.apply(it);
        } else if (this instanceof Ambiguous it) {
            return ambiguous.apply(it);
        }
        return wrongMode.apply((WrongMode) this);
    }
}
