package dev.invoicelinks.torture.failpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.invoicelinks.torture.Arena;
import dev.invoicelinks.torture.checker.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every command halted before and after every point: whatever it was, the next commands bring all to its end, and the checker finds nothing. CI takes every so-manieth
 * place, others each day; {@code -Dtorture.full=true} takes all.
 */
@Tag("torture")
final class EveryPointIT {

    private static final boolean FULL = Boolean.getBoolean("torture.full");
    private static final int SLICE = Integer.getInteger("torture.slice", 20);
    private static final boolean KEEP = Boolean.getBoolean("torture.keep");
    private static final int MOST_TRIES = 6;
    private static final long END_MILLIS = 20_000;

    private static Points points;

    @TempDir
    private Path folder;

    @BeforeAll
    static void set() {
        points = Points.set();
    }

    @AfterAll
    static void reset() {
        points.close();
    }

    @ParameterizedTest
    @EnumSource(Story.class)
    void commandThatIsHaltedAnywhereIsFinishedByTheNext(Story story) throws Exception {
        assumeTrue(
                System.getProperty("torture.story", story.name()).equals(story.name()), "another story was asked for");
        List<String> all = points(story);
        long seed = Long.getLong("torture.seed", System.nanoTime());
        int only = Integer.getInteger("torture.place", 0);
        int first = only > 0 ? only : FULL ? 1 : 1 + new Random(seed).nextInt(SLICE);
        int step = only > 0 ? Integer.MAX_VALUE / 2 : FULL ? 1 : SLICE;
        int halts = 0;
        List<String> wrong = new ArrayList<>();
        boolean halted = true;
        for (int place = first; halted; place += step) {
            Halt halt = halt(story, place);
            halted = halt.halted();
            if (halted) {
                halts++;
                if (!halt.verdict().findings().isEmpty()) {
                    wrong.add(halt.words());
                }
            }
        }
        System.out.printf(
                "%s: %d points, halted before or after them %d times, wrong afterwards %d (seed %d)%n",
                story, all.size(), halts, wrong.size(), seed);

        assertThat(all).isNotEmpty();
        assertThat(halts).as("halts of " + story).isGreaterThanOrEqualTo(2 * all.size() / step - 2);
        assertThat(wrong).as("seed " + seed).isEmpty();
    }

    /** What the command passes when nothing halts it. */
    private List<String> points(Story story) throws IOException {
        try (Arena arena = Arena.withMail(folder.resolve(story + "-whole"))) {
            List<String> command = story.prepare(arena);
            Watch watch = new Watch(arena.home().folder(), 0);
            Points.watch(watch);
            arena.run(command.toArray(String[]::new));
            Points.watch(null);
            untilDone(arena, "issue");
            untilDone(arena, "reconcile");
            assertThat(arena.check().findings())
                    .as(Files.readString(arena.journal().resolveSibling("../said.txt")))
                    .isEmpty();
            return watch.points();
        }
    }

    private Halt halt(Story story, int place) throws Exception {
        Path own = folder.resolve(story + "-" + place);
        try (Arena arena = Arena.withMail(own)) {
            List<String> command = story.prepare(arena);
            Watch watch = new Watch(arena.home().folder(), place);
            if (!isHalted(arena, command, watch, own.resolve("left"))) {
                return new Halt(false, "", arena.check());
            }
            arena.moveTo(own.resolve("left"));
            finish(arena, command);
            List<String> passed = watch.points();
            String where = story + ", place " + place + ": " + passed.get((place - 1) / 2);
            return new Halt(true, where + "\n" + Files.readString(own.resolve("said.txt")), arena.check());
        } finally {
            if (!KEEP) {
                delete(own);
            }
        }
    }

    private static boolean isHalted(Arena arena, List<String> command, Watch watch, Path left) throws Exception {
        Thread program = new Thread(() -> die(arena, command), "halted program");
        Points.watch(watch);
        program.start();
        try {
            boolean halted = watch.isHaltedBefore(program);
            if (halted) {
                copy(watch.home(), left);
            }
            return halted;
        } finally {
            // whatever happened, nobody may go on standing still
            watch.bury();
            program.join(END_MILLIS);
            assertThat(program.isAlive()).as("the halted program still runs").isFalse();
            Points.watch(null);
        }
    }

    private static void die(Arena arena, List<String> command) {
        try {
            arena.run(command.toArray(String[]::new));
        } catch (Halted expected) {
            Thread.currentThread().interrupt();
        }
    }

    /** What an operator does: the same command again, then what cron does anyway. */
    private static void finish(Arena arena, List<String> command) {
        arena.run(command.toArray(String[]::new));
        untilDone(arena, "issue");
        untilDone(arena, "reconcile");
    }

    private static void untilDone(Arena arena, String command) {
        int code = arena.run(command).code();
        for (int tries = 1; code != 0 && code != 3 && tries < MOST_TRIES; tries++) {
            code = arena.run(command).code();
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        to.resolve(from.relativize(file).toString()),
                        java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** @param where the point, and what was said before and after it */
    private record Halt(boolean halted, String where, Verdict verdict) {

        String words() {
            return where + "\n" + verdict.words();
        }
    }
}
