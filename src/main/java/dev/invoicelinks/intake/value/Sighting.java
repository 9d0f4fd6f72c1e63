package dev.invoicelinks.intake.value;

/**
 * A cell that says something about its column.
 *
 * @param row as a spreadsheet shows it
 * @param written the cell's text
 */
public record Sighting(int row, String written) {}
