package dev.invoicelinks.job;

import dev.invoicelinks.intake.ReceivedFile;
import dev.invoicelinks.intake.Receiving;
import dev.invoicelinks.intake.SourceFile;
import dev.invoicelinks.intake.SourceFiles;
import dev.invoicelinks.intake.folder.DropFolder;
import dev.invoicelinks.intake.folder.Place;
import dev.invoicelinks.intake.table.FileRefused;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.OneLine;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.StopSignal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The drop folder's files on their way: taken before a run, put away behind it. */
public final class DroppedFiles {

    private final DropFolder folder;
    private final Duration lookInterval;
    private final Receiving receiving;
    private final SourceFiles files;
    private final Merchant merchant;
    private final StopSignal stop;

    DroppedFiles(
            DropFolder folder,
            Duration lookInterval,
            Receiving receiving,
            SourceFiles files,
            Merchant merchant,
            StopSignal stop) {
        this.folder = folder;
        this.lookInterval = lookInterval;
        this.receiving = receiving;
        this.files = files;
        this.merchant = merchant;
        this.stop = stop;
    }

    /**
     * Takes what is whole, and what an earlier run took and did not put away. Safe to repeat: what is not put away is taken again. In live mode nothing is
     * taken without a person: the files wait.
     *
     * @param say told a sentence about every file that is left, waits, or was here before
     */
    public List<ReceivedFile> take(Consumer<String> say) {
        DropFolder.Ready ready = folder.ready(looking -> stop.isRaisedWithin(lookInterval.toMillis()));
        ready.notes().forEach(say);
        List<Path> taken = new ArrayList<>(folder.taken());
        for (Path file : ready.files()) {
            if (merchant.mode().isLive()) {
                wait(file, say);
            } else {
                taken.add(folder.move(file, Place.PROCESSING));
            }
        }
        List<ReceivedFile> received = new ArrayList<>();
        taken.forEach(file -> receive(file, received, say));
        return received;
    }

    private void wait(Path file, Consumer<String> say) {
        Path waiting = folder.move(file, Place.WAITING);
        say.accept(named(file) + " waits for you in " + waiting.getParent()
                + ": in live mode a file is issued by its name and with its sums.");
    }

    private void receive(Path file, List<ReceivedFile> received, Consumer<String> say) {
        try {
            ReceivedFile one = receiving.receive(file);
            sayIfKnown(one, received, say);
            received.add(one);
        } catch (FileRefused refused) {
            Path failed = folder.move(file, Place.FAILED);
            say.accept(refused.getMessage() + " It lies in " + failed.getParent() + ".");
        }
    }

    private void sayIfKnown(ReceivedFile file, List<ReceivedFile> received, Consumer<String> say) {
        received.stream()
                .filter(other -> other.sha256().equals(file.sha256()))
                .map(other -> other.name() + " beside it")
                .findFirst()
                .or(() -> files.earlier(merchant, file.sha256()))
                .ifPresent(other -> say.accept(
                        file.name() + " has the same content as " + other + "; nothing of it is issued twice."));
    }

    /** Moves the files of the runs to where they end; those that a run did not finish stay for the next one. Safe to repeat. */
    public void putAway(List<Run> runs) {
        for (Run run : runs) {
            for (SourceFile file : files.of(run)) {
                if (folder.holds(file.path())) {
                    putAway(file);
                }
            }
        }
    }

    private void putAway(SourceFile file) {
        switch (file.outcome()) {
            case ACCEPTED -> folder.move(file.path(), Place.DONE);
            case REFUSED -> folder.move(file.path(), Place.FAILED);
            case RECEIVED, STAGED, ACCEPTING -> {
                // the next run goes on with it
            }
        }
    }

    private static String named(Path file) {
        return OneLine.of(String.valueOf(file.getFileName()));
    }
}
