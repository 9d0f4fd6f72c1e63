package dev.invoicelinks.web;

import dev.invoicelinks.link.omise.ProviderJson;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an event says that we use (Omise API, Events): which charge to look at. Everything else in it may be old by the time it comes, in another API version, or
 * personal; it is neither used nor kept.
 *
 * @param chargeId null when it concerns no charge
 * @param livemode null when it does not say
 */
public record ProviderEvent(
        String id,
        String key,
        @Nullable String chargeId,
        @Nullable Boolean livemode,
        @Nullable Instant createdAt) {

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z_]{1,64}");
    private static final Pattern CHARGE = Pattern.compile("chrg_(test_)?[0-9a-z]{1,50}");
    private static final Pattern KEY = Pattern.compile("[0-9A-Za-z_.-]{1,100}");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    /** The event in a body; empty when it is none. */
    static Optional<ProviderEvent> in(byte[] body) {
        JsonNode event = ProviderJson.object(body);
        if (event == null) {
            return Optional.empty();
        }
        String id = event.path("id").asString("");
        String key = event.path("key").asString("");
        boolean isEvent = event.path("object").asString("").equals("event");
        if (!isEvent || !ID.matcher(id).matches() || !KEY.matcher(key).matches()) {
            return Optional.empty();
        }
        JsonNode livemode = event.path("livemode");
        return Optional.of(new ProviderEvent(
                id,
                key,
                chargeId(event.path("data")),
                livemode.isBoolean() ? livemode.booleanValue() : null,
                created(event)));
    }

    /** Of a charge its own id; of a refund or a dispute that of its charge, written as id or whole. */
    private static @Nullable String chargeId(JsonNode object) {
        boolean isCharge = object.path("object").asString("").equals("charge");
        JsonNode charge = isCharge ? object : object.path("charge");
        String id = charge.isObject() ? charge.path("id").asString("") : charge.asString("");
        return CHARGE.matcher(id).matches() ? id : null;
    }

    private static @Nullable Instant created(JsonNode event) {
        try {
            String written =
                    event.path("created_at").asString(event.path("created").asString(""));
            Instant said = written.isEmpty() ? null : Instant.parse(written);
            return said == null || said.isBefore(Instant.EPOCH) || said.isAfter(LATEST) ? null : said;
        } catch (DateTimeException malformed) {
            return null;
        }
    }
}
