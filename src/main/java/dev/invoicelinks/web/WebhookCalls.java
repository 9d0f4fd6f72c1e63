package dev.invoicelinks.web;

import dev.invoicelinks.run.Merchant;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes the provider's events: believed by their signature, kept before they are answered, and read only as hints. */
@RestController
class WebhookCalls {

    static final int MOST_BYTES = 256 * 1024;

    /** The longest wait for the commit; after that the provider is asked to send the event again. */
    private static final long COMMIT_SECONDS = 10;

    private static final Logger LOG = LoggerFactory.getLogger(WebhookCalls.class);

    private final WebhookSignature signature;
    private final Keeping keeping;
    private final HintWork work;
    private final Merchant merchant;
    private final Refusals refusals;

    WebhookCalls(WebhookSignature signature, Keeping keeping, HintWork work, Merchant merchant, Refusals refusals) {
        this.signature = signature;
        this.keeping = keeping;
        this.work = work;
        this.merchant = merchant;
        this.refusals = refusals;
    }

    @PostMapping("/webhooks/omise")
    ResponseEntity<String> take(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return refused(Refusal.TOO_LARGE);
        }
        Optional<Refusal> refusal = signature.refusal(
                request.getHeader(WebhookSignature.HEADER), request.getHeader(WebhookSignature.TIMESTAMP_HEADER), body);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        Optional<ProviderEvent> event = ProviderEvent.in(body);
        return event.isEmpty() ? refused(Refusal.UNREADABLE) : kept(event.get());
    }

    private ResponseEntity<String> kept(ProviderEvent event) {
        String ignored = ignored(event);
        try {
            boolean isNew = keeping.keep(new Arrival(event, ignored)).get(COMMIT_SECONDS, TimeUnit.SECONDS);
            if (isNew && ignored == null) {
                work.wake();
            }
            return answer(200, !isNew ? "known" : ignored == null ? "kept" : "ignored: " + ignored);
        } catch (ExecutionException | TimeoutException unkept) {
            LOG.error("An event could not be kept and was not acknowledged", unkept);
            return answer(503, "The event could not be kept. Send it again later.");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return answer(503, "The server is being stopped. Send it again later.");
        }
    }

    /** Why nothing follows from an event; null when its charge is to be read. */
    private @Nullable String ignored(ProviderEvent event) {
        Boolean livemode = event.livemode();
        if (livemode != null && livemode != merchant.mode().isLive()) {
            return "it is of " + (livemode ? "live" : "test") + " mode, and these are the books of "
                    + merchant.mode().word();
        }
        return event.chargeId() == null ? "it concerns no charge" : null;
    }

    private ResponseEntity<String> refused(Refusal refusal) {
        long count = refusals.count(refusal);
        // the first, the tenth, the hundredth, ...: whoever floods the endpoint does not flood the log
        if (String.valueOf(count).matches("10*")) {
            LOG.warn("A webhook request was refused, the {}. of its kind: {}", count, refusal.words());
        }
        return answer(refusal.status(), refusal.words());
    }

    private static ResponseEntity<String> answer(int status, String words) {
        return ResponseEntity.status(status).contentType(MediaType.TEXT_PLAIN).body(words);
    }
}
