package dev.invoicelinks.web;

/** A kept event that waits for its charge to be read. */
public record Hint(long row, String chargeId) {}
