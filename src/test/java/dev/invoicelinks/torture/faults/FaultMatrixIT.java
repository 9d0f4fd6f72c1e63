package dev.invoicelinks.torture.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every fault of the catalogue at odds, and mixes of them: no duplicate, nothing lost, no message twice, and nearly everything resolved without a person.
 *
 * <p>{@code -Dtorture.full=true} plays every fault at 1, 5, 20 and 50 % with 500 invoices; otherwise each is played once, with fewer invoices, at odds that the
 * seed chooses. {@code -Dtorture.seeds=N} plays so many mixes, {@code -Dtorture.only=words} only faults whose name has these words.
 */
@Tag("torture")
final class FaultMatrixIT {

    private static final boolean FULL = Boolean.getBoolean("torture.full");
    private static final int MIXES = Integer.getInteger("torture.seeds", FULL ? 200 : 6);
    private static final String ONLY = System.getProperty("torture.only", "");
    private static final long SEED = Long.getLong("torture.seed", 20261125L);
    private static final int AT_ONCE = Integer.getInteger("torture.at-once", 4);

    private static final int INVOICES = Integer.getInteger("torture.invoices", FULL ? 500 : 60);
    private static final int INVOICES_OF_A_MIX = Math.min(INVOICES, 60);
    private static final List<Integer> PERCENTS = List.of(1, 5, 20, 50);
    private static final List<Integer> PERCENTS_OF_A_SLICE = List.of(5, 20, 50);
    private static final int OFTEN = 50;

    /** Up to so many percent of faults this much is resolved without a person, in hundredths of a percent; above, all the rest is listed. */
    private static final int FEW_PERCENT = 5;

    private static final long RESOLVED_OF_FEW = 9_990;
    private static final int FEW_OF = 5;
    private static final int SOME_PERCENT = 20;
    private static final long RESOLVED_OF_SOME = 9_900;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void faultsOfEveryKindMakeNoDuplicateLoseNothingAndTellNobodyTwice() throws Exception {
        Random random = new Random(SEED);
        List<Cell> cells = new ArrayList<>();
        for (Fault fault : Catalogue.all()) {
            int once = fault.isRare() ? OFTEN : PERCENTS_OF_A_SLICE.get(random.nextInt(PERCENTS_OF_A_SLICE.size()));
            List<Integer> percents = FULL ? PERCENTS : List.of(once);
            percents.forEach(percent -> cells.add(Cell.of(fault, percent, INVOICES, random.nextLong())));
        }
        List<Cell.Outcome> outcomes =
                played(cells.stream().filter(cell -> cell.name().contains(ONLY)).toList(), "matrix");

        assertThat(outcomes).isNotEmpty().allSatisfy(FaultMatrixIT::isHarmless).allSatisfy(FaultMatrixIT::isResolved);
        assertThat(outcomes.stream().filter(outcome -> outcome.struck() == 0).count())
                .as("faults that never struck")
                .isLessThanOrEqualTo(outcomes.size() / FEW_OF);
    }

    @Test
    void mixesOfFaultsMakeNoDuplicateLoseNothingAndTellNobodyTwice() throws Exception {
        List<Cell> mixes = new ArrayList<>();
        for (int number = 0; number < MIXES; number++) {
            mixes.add(mix(SEED + number));
        }
        assertThat(played(mixes, "mixes")).hasSize(MIXES).allSatisfy(FaultMatrixIT::isHarmless);
    }

    /** Two to five faults that can stand on one stage. */
    private static Cell mix(long seed) {
        Random random = new Random(seed);
        List<Fault> faults = new ArrayList<>();
        List<Integer> percents = new ArrayList<>();
        int count = 2 + random.nextInt(4);
        while (faults.size() < count) {
            Fault fault = Catalogue.all().get(random.nextInt(Catalogue.all().size()));
            if (!faults.stream().map(Fault::name).toList().contains(fault.name())) {
                faults.add(fault);
                percents.add(PERCENTS.get(random.nextInt(PERCENTS.size())));
            }
        }
        return new Cell(faults, percents, INVOICES_OF_A_MIX, seed);
    }

    private List<Cell.Outcome> played(List<Cell> cells, String name) throws Exception {
        ExecutorService players = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Cell.Outcome>> playing = new ArrayList<>();
            for (Cell cell : cells) {
                Path own = folder.resolve(name + playing.size());
                playing.add(players.submit(() -> cell.play(own)));
            }
            List<Cell.Outcome> outcomes = new ArrayList<>();
            System.out.println("seed " + SEED + "\n" + Cell.Outcome.heading());
            for (Future<Cell.Outcome> played : playing) {
                outcomes.add(played.get());
                System.out.println(outcomes.get(outcomes.size() - 1).line());
            }
            return outcomes;
        } finally {
            players.shutdownNow();
        }
    }

    private static void isHarmless(Cell.Outcome outcome) {
        assertThat(outcome.verdict().findings()).as(outcome.line()).isEmpty();
        assertThat(outcome.lost()).as(outcome.line()).isZero();
    }

    private static void isResolved(Cell.Outcome outcome) {
        int percent = outcome.cell().percents().get(0);
        long least = percent <= FEW_PERCENT ? RESOLVED_OF_FEW : percent <= SOME_PERCENT ? RESOLVED_OF_SOME : 0;
        assertThat(outcome.resolvedPermyriad()).as(outcome.line()).isGreaterThanOrEqualTo(least);
    }
}
