package dev.invoicelinks.sandbox.fault;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** Faults of a 200: the work is done, but what comes back is not what was asked for. */
final class Bodies {

    private static final int MOST_MEGABYTES = 1_024;
    private static final byte[] MEGABYTE = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);

    private Bodies() {}

    private static Fault answering(UnaryOperator<Answer> change) {
        return call -> call.send(change.apply(call.work()));
    }

    private static Function<RuleFields, Fault> each(Consumer<ObjectNode> change) {
        return fields -> answering(answer -> answer.withEach(change));
    }

    static Fault html(RuleFields fields) {
        return answering(answer -> Answer.of(200, Answer.HTML, "<html><body>Please log in to continue</body></html>"));
    }

    static Fault empty(RuleFields fields) {
        return answering(answer -> answer.with(""));
    }

    static Fault malformed(RuleFields fields) {
        return answering(answer -> answer.with(answer.text().replaceFirst("}\\s*$", ",]")));
    }

    /** The first of each pair contradicts what follows. */
    static Fault duplicateKeys(RuleFields fields) {
        return answering(answer -> answer.with(answer.text()
                .replaceFirst("^\\s*\\{", "{\"id\":\"link_test_0000000000000000000\",\"amount\":1,\"total\":1,")));
    }

    /** Well-formed, and megabytes long. */
    static Fault huge(RuleFields fields) {
        long megabytes = fields.whole("megabytes", 64, 1, MOST_MEGABYTES);
        return call -> {
            Answer answer = call.work();
            String rest = answer.text().replaceFirst("^\\s*\\{", "");
            byte[] head = "{\"padding\":\"".getBytes(StandardCharsets.UTF_8);
            byte[] tail = ("\"," + rest).getBytes(StandardCharsets.UTF_8);
            try (OutputStream out = call.head(answer, head.length + megabytes * MEGABYTE.length + tail.length)) {
                out.write(head);
                for (long written = 0; written < megabytes; written++) {
                    out.write(MEGABYTE);
                }
                out.write(tail);
            }
        };
    }

    static Fault wrongObject(RuleFields fields) {
        return each(json -> json.put("object", "token")).apply(fields);
    }

    static Fault otherAmount(RuleFields fields) {
        return each(json -> json.put("amount", json.path("amount").asLong(0) + 1))
                .apply(fields);
    }

    static Fault otherCurrency(RuleFields fields) {
        return each(json ->
                        json.put("currency", json.path("currency").asString("").equals("USD") ? "THB" : "USD"))
                .apply(fields);
    }

    static Fault otherLivemode(RuleFields fields) {
        return each(json -> json.put("livemode", !json.path("livemode").asBoolean(false)))
                .apply(fields);
    }

    static Fault withoutToken(RuleFields fields) {
        return each(json -> json.put("title", "payment").put("description", "payment"))
                .apply(fields);
    }

    /** Fields that no document names, and a status that none lists. */
    static Fault unknownFields(RuleFields fields) {
        return each(json -> {
                    json.put("status", "under_review").put("colour", "green");
                    json.putObject("provenance")
                            .put("depth", 3)
                            .putArray("steps")
                            .add("one")
                            .addNull();
                })
                .apply(fields);
    }
}
