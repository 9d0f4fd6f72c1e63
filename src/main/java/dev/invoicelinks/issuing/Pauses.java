package dev.invoicelinks.issuing;

import dev.invoicelinks.link.CreateOutcome;
import org.jspecify.annotations.Nullable;

/** Watches the answers of a pass for the ones that must end it. */
final class Pauses {

    private final int pauseAfter;
    private int doubtfulInARow;
    private int unsentInARow;
    private boolean slowedDown;
    private @Nullable String pauseReason;
    private @Nullable String stopReason;

    Pauses(int pauseAfter) {
        this.pauseAfter = pauseAfter;
    }

    void see(CreateOutcome outcome) {
        outcome.fold(
                created -> fine(),
                unsent -> unsent(unsent.reason()),
                refused -> fine(),
                tooMany -> slowedDown = true,
                key -> stop("The provider did not accept the key (" + key.status() + " " + key.code() + "): "
                        + key.message() + " Check invoice-links.provider.secret-key."),
                doubtful -> doubtful(doubtful.reason()),
                wrong -> stop(wrong.reason()));
    }

    private boolean fine() {
        doubtfulInARow = 0;
        unsentInARow = 0;
        return true;
    }

    private boolean unsent(String reason) {
        doubtfulInARow = 0;
        if (++unsentInARow >= pauseAfter) {
            pauseReason = "The provider could not be reached " + unsentInARow + " times in a row (" + reason + ")";
        }
        return true;
    }

    private boolean doubtful(String reason) {
        unsentInARow = 0;
        if (++doubtfulInARow >= pauseAfter) {
            pauseReason = doubtfulInARow + " answers in a row left open whether a link was made (" + reason + ")";
        }
        return true;
    }

    private boolean stop(String reason) {
        stopReason = reason;
        return true;
    }

    boolean isPaused() {
        return pauseReason != null || stopReason != null;
    }

    boolean wasSlowedDown() {
        return slowedDown;
    }

    @Nullable
    String pauseReason() {
        return pauseReason;
    }

    @Nullable
    String stopReason() {
        return stopReason;
    }
}
