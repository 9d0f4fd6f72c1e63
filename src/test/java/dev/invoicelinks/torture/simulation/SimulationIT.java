package dev.invoicelinks.torture.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.torture.seeded.Sabotage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Small histories by the thousand: {@code -Dtorture.seeds=N} plays so many, {@code -Dtorture.minutes=N} as many as there is time for, {@code -Dtorture.seed=S} that
 * one alone. What is found is shrunk to the fewest acts that still show it; its line belongs into {@code torture/histories.txt}.
 */
@Tag("torture")
final class SimulationIT {

    private static final int SEEDS = Integer.getInteger("torture.seeds", 0);
    private static final int MINUTES = Integer.getInteger("torture.minutes", 0);
    private static final long SLICE_SECONDS = 20;
    private static final int MOST_SHRUNK = 3;

    /** A bug that so many histories do not meet is not found. */
    private static final int ENOUGH = 150;

    private static Simulation simulation;

    @BeforeAll
    static void open() {
        simulation = new Simulation();
    }

    @AfterAll
    static void close() {
        simulation.close();
    }

    @Test
    void nothingIsFoundInAnyHistory() {
        Long one = Long.getLong("torture.seed");
        long first = one == null ? System.nanoTime() : one;
        long begun = System.nanoTime();
        Tally tally = simulation.seeds(first, one == null ? more(begun) : soMany(1));
        long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        System.out.println("seeds from " + first + ": " + tally.words() + "; "
                + tally.seeds() * TimeUnit.HOURS.toMillis(1) / millis + " an hour");

        assertThat(tally.found()).as(shrunk(tally)).isEmpty();
    }

    private static BooleanSupplier more(long begun) {
        if (SEEDS > 0) {
            return soMany(SEEDS);
        }
        long seconds = MINUTES > 0 ? TimeUnit.MINUTES.toSeconds(MINUTES) : SLICE_SECONDS;
        return () -> System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(seconds);
    }

    private static BooleanSupplier soMany(int seeds) {
        AtomicInteger left = new AtomicInteger(seeds);
        return () -> left.getAndDecrement() > 0;
    }

    private static String shrunk(Tally tally) {
        StringBuilder words = new StringBuilder();
        tally.found().keySet().stream().limit(MOST_SHRUNK).forEach(seed -> {
            List<Act> smallest = simulation.shrink(Act.history(seed));
            Play.Ended ended = simulation.play(smallest);
            words.append("-Dtorture.seed=").append(seed).append(" shrinks to\n");
            words.append(Act.words(smallest)).append("\nwhere is found\n");
            ended.findings()
                    .forEach(finding -> words.append("  ").append(finding).append('\n'));
        });
        return words.toString();
    }

    /** With {@code -Dtorture.seeds=N}: in how many of N histories; without: until the first. */
    @Test
    @EnabledIfSystemProperty(named = "torture.bugs", matches = "true")
    void everyPlantedBugIsFound() {
        Map<PlantedBug, String> words = new EnumMap<>(PlantedBug.class);
        for (PlantedBug bug : PlantedBug.values()) {
            AtomicInteger played = new AtomicInteger();
            AtomicInteger caught = new AtomicInteger();
            try (Sabotage planted = bug.plant()) {
                assertThat(planted).isNotNull();
                int most = SEEDS > 0 ? Math.min(SEEDS, ENOUGH) : ENOUGH;
                for (long seed = 1; seed <= most && (SEEDS > 0 || caught.get() == 0); seed++) {
                    played.incrementAndGet();
                    caught.addAndGet(
                            simulation.play(Act.history(seed)).findings().isEmpty() ? 0 : 1);
                }
            }
            words.put(bug, caught + " of " + played);
        }
        System.out.println("planted bugs found: " + words);

        assertThat(words.values()).noneMatch(found -> found.startsWith("0 of"));
    }
}
