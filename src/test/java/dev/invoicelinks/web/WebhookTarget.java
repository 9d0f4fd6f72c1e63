package dev.invoicelinks.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Any bytes as an event and as its signature: no event, or one of plain ids; and never signed. */
public final class WebhookTarget {

    private static final WebhookSignature SIGNATURE = new WebhookSignature(
            List.of("a secret of sixteen bytes".getBytes(StandardCharsets.UTF_8)),
            Clock.fixed(Instant.ofEpochSecond(1_764_000_000), ZoneOffset.UTC));

    private WebhookTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        ProviderEvent.in(input).ifPresent(WebhookTarget::look);
        String text = new String(input, StandardCharsets.UTF_8);
        if (SIGNATURE.refusal(text, "1764000000", input).isEmpty()
                || SIGNATURE.refusal(text, text, input).isEmpty()) {
            throw new IllegalStateException("Taken as signed: " + text);
        }
    }

    private static void look(ProviderEvent event) {
        String charge = event.chargeId();
        Instant created = event.createdAt();
        boolean isPlain = (event.id() + event.key()).matches("[\\w.-]{2,164}")
                && (charge == null || charge.matches("[a-z0-9_]{6,64}"))
                && (created == null || created.getEpochSecond() >= 0);
        if (!isPlain) {
            throw new IllegalStateException("Kept all the same: " + event);
        }
    }
}
