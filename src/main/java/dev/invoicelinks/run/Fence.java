package dev.invoicelinks.run;

/**
 * The number that a lease was granted with; every claim and outcome carries it, so that a writer whose lease was taken over changes nothing.
 *
 * @param number grows by one with each grant to the merchant
 */
public record Fence(long number) {}
