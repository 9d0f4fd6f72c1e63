package dev.invoicelinks.sandbox.fault;

import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;

/** Faults of the connection: it is reset, closed, refused, slow, or silent. */
final class Breaks {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration BEYOND_TIMEOUTS = Duration.ofSeconds(60);
    private static final int MOST_CONNECTIONS = 1_000;

    private Breaks() {}

    static Fault resetBeforeWork(RuleFields fields) {
        return Call::reset;
    }

    static Fault resetAfterWork(RuleFields fields) {
        return call -> {
            call.work();
            call.reset();
        };
    }

    static Fault resetDuringAnswer(RuleFields fields) {
        return call -> {
            half(call, call.work());
            call.reset();
        };
    }

    static Fault truncated(RuleFields fields) {
        return call -> {
            half(call, call.work());
            call.close();
        };
    }

    private static void half(Call call, Answer answer) throws java.io.IOException {
        OutputStream out = call.head(answer, answer.body().length);
        out.write(Arrays.copyOf(answer.body(), answer.body().length / 2));
        out.flush();
    }

    static Fault closeBeforeWork(RuleFields fields) {
        return call -> {
            call.request().getInputStream().readAllBytes();
            call.close();
        };
    }

    static Fault closeAfterWork(RuleFields fields) {
        return call -> {
            call.work();
            call.close();
        };
    }

    static Fault heldBeforeWork(RuleFields fields) {
        Duration howLong = fields.millis("for_ms", BEYOND_TIMEOUTS, LONGEST);
        return call -> {
            call.around().holding().hold(howLong);
            call.send(call.work());
        };
    }

    static Fault heldAfterWork(RuleFields fields) {
        Duration howLong = fields.millis("for_ms", BEYOND_TIMEOUTS, LONGEST);
        return call -> {
            Answer answer = call.work();
            call.around().holding().hold(howLong);
            call.send(answer);
        };
    }

    static Fault slowAnswer(RuleFields fields) {
        Duration each = fields.millis("byte_ms", Duration.ofSeconds(1), LONGEST);
        return call -> {
            Answer answer = call.work();
            OutputStream out = call.head(answer, answer.body().length);
            for (int sent = 0; sent < answer.body().length; sent++) {
                out.write(answer.body()[sent]);
                out.flush();
                if (!call.around().holding().hold(each)) {
                    out.write(answer.body(), sent + 1, answer.body().length - sent - 1);
                    return;
                }
            }
        };
    }

    static Fault connectionRefused(RuleFields fields) {
        Duration howLong = fields.millis("for_ms", Duration.ofSeconds(2), LONGEST);
        return call -> {
            call.refuse(howLong);
        };
    }

    static Fault connectionReset(RuleFields fields) {
        int connections = (int) fields.whole("connections", 1, 1, MOST_CONNECTIONS);
        return call -> {
            call.around().wire().resetNext(connections);
            call.reset();
        };
    }
}
