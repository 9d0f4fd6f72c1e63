package dev.invoicelinks.web;

import dev.invoicelinks.job.HintRuns;
import dev.invoicelinks.run.Merchant;

/** Hints followed by the thread of a test instead of one of their own. */
public final class FollowedHints {

    private FollowedHints() {}

    /** Everything that waits, as after a burst. */
    public static void follow(HintBook book, HintRuns runs, Merchant merchant) {
        new HintWork(book, runs, merchant, HintWork.Pace.USUAL).followAll();
    }
}
