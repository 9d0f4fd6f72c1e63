package dev.invoicelinks.sandbox.webhook;

/** Is told of every attempt to deliver, after it is kept. */
@FunctionalInterface
public interface OnAttempt {

    void tried(Delivery delivery);
}
