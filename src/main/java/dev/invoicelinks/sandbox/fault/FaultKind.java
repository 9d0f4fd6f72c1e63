package dev.invoicelinks.sandbox.fault;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every way in which the sandbox can fail on purpose; {@code docs/SANDBOX.md} lists their words. */
enum FaultKind {
    CONNECTION_REFUSED(Breaks::connectionRefused),
    CONNECTION_RESET(Breaks::connectionReset),
    RESET_BEFORE_WORK(Breaks::resetBeforeWork),
    RESET_AFTER_WORK(Breaks::resetAfterWork),
    RESET_DURING_ANSWER(Breaks::resetDuringAnswer),
    CLOSE_BEFORE_WORK(Breaks::closeBeforeWork),
    CLOSE_AFTER_WORK(Breaks::closeAfterWork),
    HELD_BEFORE_WORK(Breaks::heldBeforeWork),
    HELD_AFTER_WORK(Breaks::heldAfterWork),
    SLOW_ANSWER(Breaks::slowAnswer),
    DONE_LATE(FaultKind::doneLate),

    STATUS(Refusals::status),
    REDIRECT(Refusals::redirect),
    RATE_LIMIT(Refusals::rateLimit),

    BODY_HTML(Bodies::html),
    BODY_EMPTY(Bodies::empty),
    BODY_TRUNCATED(Breaks::truncated),
    BODY_MALFORMED(Bodies::malformed),
    BODY_DUPLICATE_KEYS(Bodies::duplicateKeys),
    BODY_HUGE(Bodies::huge),
    BODY_WRONG_OBJECT(Bodies::wrongObject),
    BODY_OTHER_AMOUNT(Bodies::otherAmount),
    BODY_OTHER_CURRENCY(Bodies::otherCurrency),
    BODY_OTHER_LIVEMODE(Bodies::otherLivemode),
    BODY_WITHOUT_TOKEN(Bodies::withoutToken),
    BODY_UNKNOWN_FIELDS(Bodies::unknownFields),

    LIST_LAGS(Lists::lags),
    LIST_WITHOUT_DELETED(Lists::withoutDeleted),
    LIST_DUPLICATES(Lists::duplicates),
    LIST_SHIFTS(Lists::shifts),
    LIST_TOTAL_CHANGES(Lists::totalChanges),
    LIST_LIMIT_IGNORED(Lists::limitIgnored),
    LIST_ENDLESS(Lists::endless);

    private static final java.time.Duration LATEST = java.time.Duration.ofDays(366);
    private static final int MOST_CALLS = 1_000_000;

    private final Function<RuleFields, Fault> reading;

    FaultKind(Function<RuleFields, Fault> reading) {
        this.reading = reading;
    }

    /** @throws RuleRefused for a word that cannot be read */
    Fault fault(RuleFields fields) {
        return reading.apply(fields);
    }

    /** Its name in a rule and in the journal. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FaultKind named(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new RuleRefused("\"fault\" is \"" + word + "\"; it must be one of "
                        + Arrays.stream(values()).map(FaultKind::word).collect(Collectors.joining(", ")) + "."));
    }

    /** The connection is closed without an answer, and the work is done when nobody expects it any more. */
    private static Fault doneLate(RuleFields fields) {
        var delay = fields.duration("after", LATEST);
        long calls = fields.whole("after_calls", 1, 0, MOST_CALLS);
        return call -> {
            LateWork late = call.around().late();
            var again = late.again(call.request());
            delay.ifPresentOrElse(after -> late.after(after, again), () -> late.afterCalls(calls, again));
            call.close();
        };
    }
}
