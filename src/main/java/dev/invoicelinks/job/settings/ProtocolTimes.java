package dev.invoicelinks.job.settings;

import dev.invoicelinks.issuing.Protocol;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The protocol's times as configured; what is not set follows where the provider is.
 *
 * @param sendBy how long after its claim a request may begin to leave
 * @param settleWindow how long a request may take to show up after its call ended
 * @param lookInterval least time between two empty looks
 * @param patience how long one run waits for doubts
 * @param pauseAfter unclear answers in a row that pause creation
 */
public record ProtocolTimes(
        @Nullable Duration sendBy,
        @Nullable Duration settleWindow,
        @Nullable Duration lookInterval,
        @Nullable Duration patience,
        int pauseAfter,
        int concurrency,
        Duration callTimeout) {

    private static final Duration SEND_BY = Duration.ofSeconds(60);
    private static final Duration SETTLE_WINDOW = Duration.ofMinutes(10);
    private static final Duration LOOK_INTERVAL = Duration.ofSeconds(60);
    private static final String WHY =
            "a shorter time could bill a customer twice. Only against a provider on this machine may it be shorter";

    /** Every rule these values break, in words; on this machine the times are free. */
    public List<String> problems(boolean onThisMachine) {
        Rules rules = new Rules("invoice-links.provider.");
        rules.between("pause-after", pauseAfter, 1, 1000);
        if (!onThisMachine) {
            Protocol protocol = protocol(false);
            rules.atLeast("send-by", protocol.sendBy(), SEND_BY, WHY);
            rules.atLeast("settle-window", protocol.settleWindow(), SETTLE_WINDOW, WHY);
            rules.atLeast("look-interval", protocol.lookInterval(), LOOK_INTERVAL, WHY);
        }
        return rules.broken();
    }

    /** The protocol for a provider that is, or is not, on this machine, whose requests land at once or never. */
    public Protocol protocol(boolean onThisMachine) {
        return new Protocol(
                or(sendBy, onThisMachine ? Duration.ofSeconds(5) : SEND_BY),
                callTimeout,
                or(settleWindow, onThisMachine ? Duration.ofSeconds(1) : SETTLE_WINDOW),
                or(lookInterval, onThisMachine ? Duration.ofMillis(250) : LOOK_INTERVAL),
                or(patience, onThisMachine ? Duration.ofSeconds(20) : Duration.ZERO),
                concurrency,
                pauseAfter);
    }

    private static Duration or(@Nullable Duration set, Duration otherwise) {
        return set == null ? otherwise : set;
    }
}
