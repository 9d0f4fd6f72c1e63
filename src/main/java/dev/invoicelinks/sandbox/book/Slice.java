package dev.invoicelinks.sandbox.book;

import java.util.List;

/**
 * Part of a list.
 *
 * @param total how many the whole window holds
 */
public record Slice<T>(List<T> rows, long total) {}
