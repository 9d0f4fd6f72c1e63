package dev.invoicelinks.torture.simulation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** Plays histories, two at a time. What the frameworks log while processes are killed is not heard. */
final class Simulation implements AutoCloseable {

    private static final int AT_A_TIME = 2;

    private final Logger log = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level heard = log.getLevel();
    private final DirectThreads threads = DirectThreads.set();
    private final BlockingQueue<Stage> stages = new LinkedBlockingQueue<>();

    Simulation() {
        log.setLevel(Level.OFF);
        for (int stage = 0; stage < AT_A_TIME; stage++) {
            stages.add(new Stage());
        }
    }

    /** Plays the seeds from this one on, as long as it shall. */
    Tally seeds(long first, BooleanSupplier goesOn) {
        Tally tally = new Tally();
        AtomicLong next = new AtomicLong(first);
        Stream.generate(() -> CompletableFuture.runAsync(() -> {
                    while (goesOn.getAsBoolean()) {
                        long seed = next.getAndIncrement();
                        tally.add(seed, play(Act.history(seed)));
                    }
                }))
                .limit(AT_A_TIME)
                .toList()
                .forEach(CompletableFuture::join);
        return tally;
    }

    /** Plays one history. */
    Play.Ended play(List<Act> acts) {
        Stage stage = stages.remove();
        try {
            return Play.of(acts, stage);
        } finally {
            stages.add(stage);
        }
    }

    /** The smallest history in which something is still found, made by taking out acts one by one. */
    List<Act> shrink(List<Act> acts) {
        for (int left = 0; left < acts.size(); left++) {
            List<Act> fewer = without(acts, left);
            if (!play(fewer).findings().isEmpty()) {
                return shrink(fewer);
            }
        }
        return acts;
    }

    private static List<Act> without(List<Act> acts, int place) {
        return Stream.concat(acts.subList(0, place).stream(), acts.subList(place + 1, acts.size()).stream())
                .toList();
    }

    @Override
    public void close() {
        stages.forEach(Stage::close);
        threads.close();
        log.setLevel(heard);
    }
}
