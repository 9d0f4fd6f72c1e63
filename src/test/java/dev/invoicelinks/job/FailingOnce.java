package dev.invoicelinks.job;

import dev.invoicelinks.run.Progress;

/** Fails when the step that says this begins, once. */
class FailingOnce implements Progress {

    private final String step;

    FailingOnce(String step) {
        this.step = step;
    }

    @Override
    public void begin(String label, long total) {
        if (label.startsWith(step)) {
            throw new IllegalStateException("failed on purpose");
        }
    }

    @Override
    public void advance(long count) {}

    @Override
    public void end() {}
}
