package dev.invoicelinks.notice.sms;

import dev.invoicelinks.notice.Delivery;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a gateway's answer says of a message; what it does not say clearly is unknown. */
final class SmsAnswer {

    private static final int LONGEST_QUOTED = 200;

    private final @Nullable String reference;

    /** @param reference JSON pointer to the gateway's own id; null: any answer of 2xx will do */
    SmsAnswer(@Nullable String reference) {
        this.reference = reference;
    }

    Delivery of(int status, String body) {
        if (status >= 200 && status < 300) {
            return taken(body);
        }
        String said = status + " " + quoted(body);
        return switch (status) {
            case 401, 403 -> new Delivery.Stopped("The SMS gateway does not accept the credentials: " + said);
            case 429 -> new Delivery.Later("The SMS gateway asks to slow down: " + said);
            case 408, 409 -> unclear(said);
            default ->
                status >= 400 && status < 500
                        ? new Delivery.Refused("The SMS gateway refused it: " + said)
                        : unclear(said);
        };
    }

    private static Delivery unclear(String said) {
        return new Delivery.Unknown("The SMS gateway did not say clearly whether it took it: " + said);
    }

    private Delivery taken(String body) {
        if (reference == null) {
            return new Delivery.Sent("taken by the SMS gateway");
        }
        try {
            JsonNode id = JsonMapper.shared().readTree(body).at(reference);
            return id.isValueNode() && !id.isNull()
                    ? new Delivery.Sent("taken by the SMS gateway as " + id.asString())
                    : unclear("its answer has no " + reference + ": " + quoted(body));
        } catch (JacksonException noJson) {
            return unclear("its answer is no JSON: " + quoted(body));
        }
    }

    private static String quoted(String body) {
        String line = body.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_QUOTED ? line : line.substring(0, LONGEST_QUOTED) + "…";
    }
}
