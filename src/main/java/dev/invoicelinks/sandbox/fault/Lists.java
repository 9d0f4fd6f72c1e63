package dev.invoicelinks.sandbox.fault;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.node.ObjectNode;

/** Faults of lists: late, moving, unending. The list is asked for otherwise than the client did, and answers as if it had been. */
final class Lists {

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int MOST_ROWS = 100;
    private static final int USUAL_LIMIT = 20;

    private Lists() {}

    /** What was made lately is not yet there; the total leaves it out too. */
    static Fault lags(RuleFields fields) {
        Duration lag = fields.duration("lag", LONGEST).orElse(Duration.ofSeconds(30));
        return call -> {
            ListRequest asked = new ListRequest(call.request());
            Instant now = call.around().clock().instant();
            Instant to = asked.to().filter(asksFor -> asksFor.isBefore(now)).orElse(now);
            Instant shown = now.minus(lag).isBefore(to) ? now.minus(lag) : to;
            call.send(call.work(asked.with("to", shown.toString()))
                    .changed(json ->
                            json.put("to", to.truncatedTo(ChronoUnit.SECONDS).toString())));
        };
    }

    /** Deleted links are not in the list, as if they had never been there. */
    static Fault withoutDeleted(RuleFields fields) {
        return call -> call.send(call.work(new ListRequest(call.request()).with("without_deleted", "true")));
    }

    /** Each page after the first repeats the last rows of the page before. */
    static Fault duplicates(RuleFields fields) {
        long rows = fields.whole("rows", 1, 1, MOST_ROWS);
        return call -> shifted(call, -rows);
    }

    /** Each page after the first leaves out rows, as if earlier ones had gone meanwhile. */
    static Fault shifts(RuleFields fields) {
        long rows = fields.whole("rows", 1, 1, MOST_ROWS);
        return call -> shifted(call, rows);
    }

    private static void shifted(Call call, long rows) throws java.io.IOException, jakarta.servlet.ServletException {
        ListRequest asked = new ListRequest(call.request());
        long offset = asked.number("offset", 0);
        if (offset == 0) {
            call.pass();
            return;
        }
        call.send(call.work(asked.with("offset", "" + Math.max(0, offset + rows)))
                .changed(json -> json.put("offset", offset)));
    }

    /** The total is another one each time. */
    static Fault totalChanges(RuleFields fields) {
        AtomicLong times = new AtomicLong();
        return call -> {
            long more = times.incrementAndGet();
            call.send(call.work()
                    .changed(json -> json.put("total", json.path("total").asLong(0) + more)));
        };
    }

    /** However many rows are asked for, it is 20 a page. */
    static Fault limitIgnored(RuleFields fields) {
        long limit = fields.whole("limit", USUAL_LIMIT, 1, MOST_ROWS);
        return call -> call.send(call.work(new ListRequest(call.request()).with("limit", "" + limit)));
    }

    /** Every page is the first one again, and the total always says that there is more. */
    static Fault endless(RuleFields fields) {
        return call -> {
            ListRequest asked = new ListRequest(call.request());
            long offset = asked.number("offset", 0);
            call.send(call.work(asked.with("offset", "0")).changed(json -> unending(json, offset)));
        };
    }

    private static ObjectNode unending(ObjectNode json, long offset) {
        return json.put("offset", offset)
                .put("total", offset + 2L * json.path("data").size() + 1);
    }
}
