package dev.invoicelinks.intake.table;

/**
 * One thing that was found out about a file, to be shown before anything happens.
 *
 * @param what such as {@code encoding}
 * @param found such as {@code windows-874}
 * @param why a sentence: what speaks for it
 */
public record Finding(String what, String found, String why) {}
