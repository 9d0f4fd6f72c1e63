package dev.invoicelinks.intake;

import dev.invoicelinks.intake.profile.Profiles;
import dev.invoicelinks.intake.table.HeaderWords;
import java.util.List;

/**
 * The column names of our own layout and of every profile, for one file after the other. Profiles are not even read for a file in our own columns. Used by
 * one thread.
 */
final class KnownWords implements HeaderWords {

    private final Profiles profiles;
    private boolean isOwn;

    KnownWords(Profiles profiles) {
        this.profiles = profiles;
    }

    /** Another file begins. */
    void begin() {
        isOwn = false;
    }

    @Override
    public int knownAmong(List<String> cells) {
        int own = Math.toIntExact(
                cells.stream().filter(cell -> Column.of(cell).isPresent()).count());
        isOwn |= Header.isOwn(cells);
        return isOwn || cells.size() < 2 ? own : Math.max(own, profiles.knownAmong(cells));
    }
}
