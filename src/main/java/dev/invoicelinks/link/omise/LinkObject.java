package dev.invoicelinks.link.omise;

import dev.invoicelinks.link.PaymentLink;
import dev.invoicelinks.link.PaymentUri;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the Link object (Omise API, Links): strictly what matters, with tolerance for fields we do not know. */
final class LinkObject {

    private static final Pattern ID = Pattern.compile("link(_test)?_[0-9a-z]+");
    private static final int MAX_URI = 2000;
    private static final Set<String> WEB = Set.of("http", "https");

    private LinkObject() {}

    /** @throws NotALink with the first thing that is not as it must be */
    static PaymentLink read(JsonNode node) {
        require(node.path("object").asString("").equals("link"), "it is no link object");
        String id = node.path("id").asString("");
        require(ID.matcher(id).matches() && id.length() <= 64, "it has no link id");
        require(node.path("livemode").isBoolean(), "livemode is missing");
        require(node.path("description").isString(), "the description is missing");
        require(node.path("title").isString(), "the title is missing");
        return new PaymentLink(
                id,
                node.path("livemode").booleanValue(),
                amount(node),
                node.path("title").asString(),
                node.path("description").asString(),
                flag(node, "multiple"),
                flag(node, "used"),
                flag(node, "deleted"),
                uri(node),
                instant(node, "created_at", "created"),
                optionalInstant(node, "used_at"),
                optionalInstant(node, "deleted_at"));
    }

    /** Whether a link takes money hangs on these: false when not there, never guessed. */
    private static boolean flag(JsonNode node, String field) {
        JsonNode flag = node.path(field);
        require(flag.isBoolean() || flag.isNull() || flag.isMissingNode(), field + " is neither true nor false");
        return flag.isBoolean() && flag.booleanValue();
    }

    private static Money amount(JsonNode node) {
        require(
                node.path("amount").isIntegralNumber() && node.path("amount").canConvertToLong(),
                "the amount is missing");
        try {
            CurrencyUnit currency =
                    CurrencyUnit.of(node.path("currency").asString("").toUpperCase(Locale.ROOT));
            return Money.ofMinor(currency, node.path("amount").longValue());
        } catch (IllegalCurrencyException unknown) {
            throw new NotALink("the currency is unknown");
        }
    }

    private static PaymentUri uri(JsonNode node) {
        String written = node.path("payment_uri").asString("");
        try {
            URI uri = new URI(written);
            require(uri.getHost() != null && written.length() <= MAX_URI, "the payment URI is missing");
            require(WEB.contains(String.valueOf(uri.getScheme())), "the payment URI is no address of the web");
            return new PaymentUri(written);
        } catch (URISyntaxException malformed) {
            throw new NotALink("the payment URI is malformed");
        }
    }

    private static Instant instant(JsonNode node, String field, String older) {
        Instant found = optionalInstant(node, field);
        found = found == null ? optionalInstant(node, older) : found;
        if (found == null) {
            throw new NotALink(field + " is missing");
        }
        return found;
    }

    private static @Nullable Instant optionalInstant(JsonNode node, String field) {
        try {
            return node.path(field).isString() ? StatedTime.of(node.path(field).asString()) : null;
        } catch (DateTimeException malformed) {
            throw new NotALink(field + " is no time");
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new NotALink(otherwise);
        }
    }

    /** What was answered is not a link; the message never holds a payment URI. */
    static final class NotALink extends RuntimeException {

        NotALink(String message) {
            super(message);
        }
    }
}
