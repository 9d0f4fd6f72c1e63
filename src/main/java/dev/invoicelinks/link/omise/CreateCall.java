package dev.invoicelinks.link.omise;

import dev.invoicelinks.link.CreateOutcome;
import dev.invoicelinks.link.LinkRequest;
import dev.invoicelinks.link.PaymentLink;
import dev.invoicelinks.link.SendBy;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One POST /links (Omise API, Links) and what its answer, or the lack of one, proves. */
final class CreateCall {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final MediaType TYPE = MediaType.get("application/json; charset=utf-8");

    private final Wire wire;
    private final boolean livemode;
    private final LongSupplier nanoTime;
    private final Patience patience;

    CreateCall(Wire wire, boolean livemode, LongSupplier nanoTime, Patience patience) {
        this.wire = wire;
        this.livemode = livemode;
        this.nanoTime = nanoTime;
        this.patience = patience;
    }

    CreateOutcome create(LinkRequest request, SendBy sendBy) {
        Departure departure = new Departure(sendBy, wire.clock(), nanoTime);
        try {
            long wait = wire.rate().takeNanos();
            if (nanoTime.getAsLong() + wait - sendBy.monotonicNanos() >= 0) {
                return new CreateOutcome.NotSent("the permitted rate left no place before its time to send had passed");
            }
            patience.pause(wait);
            Answer answer = wire.call(
                    new Request.Builder()
                            .url(wire.address("links").build())
                            .post(body(request))
                            .tag(Departure.class, departure),
                    Wire.MOST_OBJECT_BYTES);
            return outcome(request, answer);
        } catch (IOException broken) {
            return undecided(departure, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return undecided(departure, stopped);
        }
    }

    /** Whether the request left is known exactly: the mark is set directly before the first byte. */
    private static CreateOutcome undecided(Departure departure, Exception broken) {
        String reason = words(broken);
        return departure.hasBegun()
                ? new CreateOutcome.Ambiguous("no clear answer: " + reason, null)
                : new CreateOutcome.NotSent("not sent: " + reason);
    }

    private static String words(Exception broken) {
        String message = broken.getMessage();
        String kind = broken.getClass().getSimpleName();
        return message == null || message.isBlank() ? kind : kind + ", " + message;
    }

    private static RequestBody body(LinkRequest request) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("amount", request.amount().getAmountMinorLong());
        fields.put("currency", request.amount().getCurrencyUnit().getCode());
        fields.put("title", request.title());
        fields.put("description", request.description());
        fields.put("multiple", request.multiple());
        return RequestBody.create(JSON.writeValueAsBytes(fields), TYPE);
    }

    private CreateOutcome outcome(LinkRequest request, Answer answer) {
        if (answer.isOk()) {
            return made(request, answer);
        }
        if (answer.isKeyRefused()) {
            return new CreateOutcome.KeyRefused(
                    answer.status(), answer.text("code"), answer.text("message"), answer.requestId());
        }
        if (answer.status() == 429) {
            return new CreateOutcome.TooMany(answer.retryAfter());
        }
        boolean isRefusal = answer.status() >= 400 && answer.status() < 500 && !isUnclear(answer.status());
        if (isRefusal && answer.isError()) {
            return new CreateOutcome.Refused(
                    answer.status(), answer.text("code"), answer.text("message"), answer.requestId());
        }
        return new CreateOutcome.Ambiguous("answered " + answer.words(), answer.requestId());
    }

    /** 408 and 409 say nothing certain about what the provider did. */
    private static boolean isUnclear(int status) {
        return status == 408 || status == 409;
    }

    private CreateOutcome made(LinkRequest request, Answer answer) {
        if (answer.json() == null) {
            return new CreateOutcome.Ambiguous("answered 200 without a readable link", answer.requestId());
        }
        try {
            PaymentLink link = LinkObject.read(answer.json());
            if (link.livemode() != livemode) {
                return new CreateOutcome.WrongMode(
                        "a " + (link.livemode() ? "live" : "test") + " link was answered to a "
                                + (livemode ? "live" : "test") + " key",
                        answer.requestId());
            }
            String difference = difference(request, link);
            return difference == null
                    ? new CreateOutcome.Created(link, answer.requestId())
                    : new CreateOutcome.Ambiguous("another link was answered: " + difference, answer.requestId());
        } catch (LinkObject.NotALink unreadable) {
            return new CreateOutcome.Ambiguous("answered 200, but " + unreadable.getMessage(), answer.requestId());
        }
    }

    private static @Nullable String difference(LinkRequest request, PaymentLink link) {
        if (!link.amount().equals(request.amount())) {
            return "it asks for " + link.amount() + " instead of " + request.amount();
        }
        if (!link.token().filter(request.token()::equals).isPresent()) {
            return "it does not carry the reference token";
        }
        if (link.multiple() != request.multiple()) {
            return "it takes " + (link.multiple() ? "many payments" : "one payment");
        }
        return link.used() || link.deleted() ? "it is used or deleted already" : null;
    }
}
