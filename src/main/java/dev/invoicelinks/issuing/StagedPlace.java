package dev.invoicelinks.issuing;

/**
 * A row of a file as it was staged.
 *
 * @param fileId row of the file in the books
 * @param row as a spreadsheet shows it
 */
public record StagedPlace(long fileId, int row) {}
