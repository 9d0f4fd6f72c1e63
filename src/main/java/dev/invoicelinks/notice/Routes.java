package dev.invoicelinks.notice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which way a notice takes, and to whom. Customers are written to in live mode only; otherwise messages go to whoever tries things out, or into the outbox.
 */
public final class Routes {

    private final Channel outbox;
    private final Map<ChannelKind, Channel> channels;
    private final boolean live;
    private final List<Recipient> testTo;

    /**
     * @param outbox where messages lie that nobody is to get
     * @param channels the configured ones
     * @param live true when customers are written to
     * @param testTo who gets the messages instead of customers, at most one of a kind
     */
    public Routes(Channel outbox, Map<ChannelKind, Channel> channels, boolean live, List<Recipient> testTo) {
        this.outbox = outbox;
        this.channels = Map.copyOf(channels);
        this.live = live;
        this.testTo = List.copyOf(testTo);
    }

    /** Empty when the notice's channel is not configured although customers are written to. */
    Optional<Route> of(Notice notice) {
        @Nullable Channel channel = channels.get(notice.channel());
        if (live) {
            return Optional.ofNullable(channel).map(it -> new Route(it, notice.recipient()));
        }
        Optional<Route> trial = testTo.stream()
                .filter(to -> channel != null && to.channel() == notice.channel())
                .findFirst()
                .map(to -> new Route(channel, to));
        return trial.or(() -> Optional.of(new Route(outbox, notice.recipient())));
    }

    /** True when this notice would reach a customer. */
    boolean isLive() {
        return live;
    }

    void close() {
        channels.values().forEach(Channel::close);
    }

    /** A channel and who gets the message by it. */
    record Route(Channel channel, Recipient to) {}
}
