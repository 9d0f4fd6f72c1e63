package dev.invoicelinks.sandbox.book;

/**
 * Is told of every effect, in order, after its commit and before the caller gets an answer, on the one thread that writes: it must be quick and must change
 * nothing itself. Who must not lose any, reads {@link Events#after}.
 */
@FunctionalInterface
public interface OnEffect {

    void happened(Effect effect);
}
