package dev.invoicelinks.intake.table;

import java.util.List;

/** Knows the words that stand in headers, so that a reader finds the header among a file's rows without knowing what the columns mean. */
@FunctionalInterface
public interface HeaderWords {

    /** How many of the cells are column names that are known. */
    int knownAmong(List<String> cells);
}
